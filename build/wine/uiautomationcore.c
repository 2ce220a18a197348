// Stands in for the screen readers' library, of which Wine 8 ends a program that calls what Fyne does. Nobody listens to
// this one. For tests only: never shipped.
#include <windows.h>

#define STUB(result, name, parameters) __declspec(dllexport) result WINAPI name parameters { return 0; }

STUB(HRESULT, UiaHostProviderFromHwnd, (HWND window, void **provider))
STUB(HRESULT, UiaRaiseAutomationEvent, (void *provider, int event))
STUB(HRESULT, UiaRaiseStructureChangedEvent, (void *provider, int change, int *id, int length))
STUB(HRESULT, UiaDisconnectProvider, (void *provider))
STUB(LRESULT, UiaReturnRawElementProvider, (HWND window, WPARAM w, LPARAM l, void *provider))
