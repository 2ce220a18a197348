// A file system that fails when told to and remembers all it is asked: loaded
// into a test with LD_PRELOAD, it stands between the program and the kernel.
//
// SQLite calls the C library, but Go calls the kernel by itself, and a plan is
// made safe by both. So it is not functions that are replaced: a seccomp filter
// lets the kernel hand every call on files back as SIGSYS, and the handler below
// makes the call, refuses it or cuts it short. The one call that the filter lets
// through is that of raw(). Only files below FAGPLAN_SHIM_FOLDER are concerned.
//
// The test gives orders by making folders that never are:
//   /fagplan-shim/fault/CLASS/N/ERRNO/MODE   from the Nth call of a class on:
//                MODE 0 fail once, 1 fail for ever, 2 write half and then fail
//                once, 3 write half once and fail never
//   /fagplan-shim/count                      fails with as many as there were such
//                calls, as if that were the error
//   /fagplan-shim/calm                       no fault; EEXIST when there was one
//   /fagplan-shim/mark/N                     write N in the log
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

// raw makes a system call that the filter knows by where it comes from.
long raw(long nr, ...);
extern char raw_end[];
__asm__(".text\n.globl raw\nraw:\n mov %rdi,%rax\n mov %rsi,%rdi\n mov %rdx,%rsi\n mov %rcx,%rdx\n"
        " mov %r8,%r10\n mov %r9,%r8\n mov 8(%rsp),%r9\n syscall\n.globl raw_end\nraw_end:\n ret\n");

enum class { WRITING = 1, SYNCING = 2, READING = 4, NAMING = 8 };
enum event { CREATE, WRITE, TRUNCATE, SYNC, UNSYNCED, SYNC_FOLDER, MOVE, LINK, REMOVE, MARK };
enum mode { ONCE, FOREVER, HALF_THEN_FAIL, HALF };

static char folder[4096];
static int log_fd = -1;
static volatile int busy;
static struct { int class, at, error, mode, seen, done; } fault;

static int starts(const char *s, const char *with) { return strncmp(s, with, strlen(with)) == 0; }
static int ends(const char *s, const char *with) {
  size_t n = strlen(s), m = strlen(with);
  return n >= m && strcmp(s + n - m, with) == 0;
}

// ours tells whether a file is one of the folder, and not memory that only
// looks like one.
static int ours(const char *path) { return *folder && starts(path, folder) && !ends(path, "-shm"); }

static void path_of_fd(int fd, char *to) {
  char link[32] = "/proc/self/fd/", digits[12];
  int n = 0, i = 14;
  for (unsigned v = fd; n == 0 || v > 0; v /= 10) digits[n++] = '0' + v % 10;
  while (n > 0) link[i++] = digits[--n];
  link[i] = 0;
  long got = raw(SYS_readlinkat, AT_FDCWD, link, to, 4095);
  to[got > 0 ? got : 0] = 0;
}

static void path_at(int dir, const char *path, char *to) {
  to[0] = 0;
  if (path[0] != '/' && dir != AT_FDCWD) {
    path_of_fd(dir, to);
    strcat(to, "/");
  }
  strncat(to, path, 4095 - strlen(to));
}

static uint64_t inode_at(const char *path) {
  struct stat s;
  return raw(SYS_newfstatat, AT_FDCWD, path, &s, AT_SYMLINK_NOFOLLOW) == 0 ? s.st_ino : 0;
}

static uint64_t inode_of(int fd, int *is_folder) {
  struct stat s;
  if (raw(SYS_fstat, fd, &s) != 0) return 0;
  *is_folder = S_ISDIR(s.st_mode);
  return s.st_ino;
}

// note adds to the log: two texts or bytes of given lengths come after the head.
static void note(int event, uint64_t inode, uint64_t number, const void *a, size_t na, const void *b, size_t nb) {
  uint64_t head[5] = {event, inode, number, na, nb};
  if (log_fd < 0) return;
  raw(SYS_write, log_fd, head, sizeof head);
  if (na) raw(SYS_write, log_fd, a, na);
  if (nb) raw(SYS_write, log_fd, b, nb);
}

static void note_path(int event, uint64_t inode, const char *a, const char *b) {
  note(event, inode, 0, a, strlen(a), b, strlen(b));
}

// fails tells whether a call of a class is to fail now, and how.
static int fails(int class) {
  if (!(fault.class & class)) return 0;
  if (++fault.seen < fault.at || (fault.seen > fault.at && fault.mode != FOREVER)) return 0;
  fault.done = 1;
  return 1;
}

static long order(const char *told) {
  if (starts(told, "mark/")) {
    note(MARK, 0, strtoul(told + 5, 0, 10), 0, 0, 0, 0);
  } else if (starts(told, "fault/")) {
    char *next = (char *)told + 6;
    memset(&fault, 0, sizeof fault);
    fault.class = strtol(next, &next, 10);
    fault.at = strtol(next + 1, &next, 10);
    fault.error = strtol(next + 1, &next, 10);
    fault.mode = strtol(next + 1, &next, 10);
  } else if (starts(told, "count")) {
    return -(fault.seen < 4000 ? fault.seen : 4000);
  } else {
    int done = fault.done;
    memset(&fault, 0, sizeof fault);
    return done ? -EEXIST : 0;
  }
  return 0;
}

static long do_open(long nr, int dir, const char *given, int flags, int mode) {
  char path[4096];
  path_at(dir, given, path);
  int changes = flags & (O_CREAT | O_TRUNC);
  if (!ours(path)) return raw(nr, dir, given, flags, mode);
  if ((flags & O_ACCMODE) != O_RDONLY && fault.error == EROFS && fault.done && fault.class) return -EROFS;
  uint64_t before = changes ? inode_at(path) : 0;
  if (changes && (!before || flags & O_TRUNC) && fails(NAMING)) return -fault.error;
  long fd = raw(nr, dir, given, flags, mode);
  if (fd < 0 || !changes) return fd;
  if (!before) note_path(CREATE, inode_at(path), path, "");
  else if (flags & O_TRUNC) note(TRUNCATE, before, 0, 0, 0, 0, 0);
  return fd;
}

static long do_write(int fd, const char *data, size_t size, long at) {
  char path[4096];
  int is_folder;
  path_of_fd(fd, path);
  if (!ours(path)) return at < 0 ? raw(SYS_write, fd, data, size) : raw(SYS_pwrite64, fd, data, size, at);
  if (fault.mode == HALF_THEN_FAIL && fault.done && fault.class) { // the second half of what was cut short
    int error = fault.error;
    fault.class = 0;
    return -error;
  }
  if (fails(WRITING)) {
    if (fault.mode < HALF_THEN_FAIL || size < 2) return -fault.error;
    size /= 2;
  }
  if (at < 0) at = raw(SYS_lseek, fd, 0, SEEK_CUR);
  long done = raw(SYS_pwrite64, fd, data, size, at);
  if (done <= 0) return done;
  raw(SYS_lseek, fd, at + done, SEEK_SET);
  note(WRITE, inode_of(fd, &is_folder), at, data, done, 0, 0);
  return done;
}

static long do_read(long nr, int fd, long a, long b, long c) {
  char path[4096];
  if (fault.class & READING) {
    path_of_fd(fd, path);
    if (ours(path) && fails(READING)) return -fault.error;
  }
  return raw(nr, fd, a, b, c);
}

static long do_sync(int fd) {
  char path[4096];
  int is_folder = 0;
  path_of_fd(fd, path);
  if (!ours(path) && strncmp(path, folder, strlen(folder) - 1)) return 0;
  uint64_t inode = inode_of(fd, &is_folder);
  if (fails(SYNCING)) {
    if (!is_folder) note(UNSYNCED, inode, 0, 0, 0, 0, 0);
    return -fault.error;
  }
  if (is_folder) note_path(SYNC_FOLDER, inode, path, "");
  else note(SYNC, inode, 0, 0, 0, 0, 0);
  return 0; // the disk itself is not waited for: what reaches it is told by the log
}

static long do_truncate(int fd, long size) {
  char path[4096];
  int is_folder;
  path_of_fd(fd, path);
  if (ours(path) && fails(NAMING)) return -fault.error;
  long done = raw(SYS_ftruncate, fd, size);
  if (done == 0 && ours(path)) note(TRUNCATE, inode_of(fd, &is_folder), size, 0, 0, 0, 0);
  return done;
}

static long do_names(long nr, int event, int dir, const char *from, int other, const char *to, long flags) {
  char a[4096], b[4096];
  path_at(dir, from, a);
  b[0] = 0;
  if (to) path_at(other, to, b);
  if ((ours(a) || ours(b)) && fails(NAMING)) return -fault.error;
  uint64_t inode = inode_at(a);
  long done = to ? raw(nr, dir, from, other, to, flags) : raw(nr, dir, from, flags);
  if (done == 0 && (ours(a) || ours(b)) && event != MARK) note_path(event, inode, a, b);
  return done;
}

static long handle(long nr, long a, long b, long c, long d, long e) {
  const char *name = (const char *)b;
  switch (nr) {
  case SYS_open: return do_open(SYS_openat, AT_FDCWD, (const char *)a, b, c);
  case SYS_openat: return do_open(nr, a, name, c, d);
  case SYS_write: return do_write(a, name, c, -1);
  case SYS_pwrite64: return do_write(a, name, c, d);
  case SYS_read: case SYS_pread64: return do_read(nr, a, b, c, d);
  case SYS_fsync: case SYS_fdatasync: return do_sync(a);
  case SYS_ftruncate: return do_truncate(a, b);
  case SYS_unlink: return do_names(SYS_unlinkat, REMOVE, AT_FDCWD, (const char *)a, 0, 0, 0);
  case SYS_rmdir: return do_names(SYS_unlinkat, MARK, AT_FDCWD, (const char *)a, 0, 0, AT_REMOVEDIR);
  case SYS_unlinkat: return do_names(nr, c & AT_REMOVEDIR ? MARK : REMOVE, a, name, 0, 0, c);
  case SYS_rename: return do_names(SYS_renameat2, MOVE, AT_FDCWD, (const char *)a, AT_FDCWD, name, 0);
  case SYS_renameat: case SYS_renameat2:
    return do_names(SYS_renameat2, MOVE, a, name, c, (const char *)d, nr == SYS_renameat ? 0 : e);
  case SYS_linkat: return do_names(nr, LINK, a, name, c, (const char *)d, e);
  case SYS_mkdir: return do_names(SYS_mkdirat, MARK, AT_FDCWD, (const char *)a, 0, 0, b);
  case SYS_mkdirat:
    if (starts(name, "/fagplan-shim/")) return order(name + 14);
    return do_names(nr, MARK, a, name, 0, 0, c);
  }
  return -ENOSYS; // copy_file_range and fallocate, which programs can do without
}

static void trapped(int sig, siginfo_t *info, void *context) {
  greg_t *r = ((ucontext_t *)context)->uc_mcontext.gregs;
  while (__sync_lock_test_and_set(&busy, 1)) raw(SYS_sched_yield);
  r[REG_RAX] = handle(info->si_syscall, r[REG_RDI], r[REG_RSI], r[REG_RDX], r[REG_R10], r[REG_R8]);
  __sync_lock_release(&busy);
}

#define FIELD(name) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, name))
#define ANSWER(what) BPF_STMT(BPF_RET | BPF_K, what)
#define TRAP(nr) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, nr, 0, 1), ANSWER(SECCOMP_RET_TRAP)

__attribute__((constructor)) static void load(void) {
  const char *below = getenv("FAGPLAN_SHIM_FOLDER"), *log = getenv("FAGPLAN_SHIM_LOG");
  if (!below) return;
  strncpy(folder, below, sizeof folder - 2);
  strcat(folder, "/");
  if (log) log_fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  struct sigaction action = {.sa_sigaction = trapped, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  sigaction(SIGSYS, &action, 0);
  uint64_t here = (uint64_t)raw_end;
  struct sock_filter filter[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)here, 0, 3),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, instruction_pointer) + 4),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)(here >> 32), 0, 1),
      ANSWER(SECCOMP_RET_ALLOW),
      FIELD(nr),
      // Go takes over every signal; it is told that it has this one too.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_rt_sigaction, 0, 4),
      FIELD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SIGSYS, 0, 1),
      ANSWER(SECCOMP_RET_ERRNO),
      ANSWER(SECCOMP_RET_ALLOW),
      TRAP(SYS_open), TRAP(SYS_openat), TRAP(SYS_write), TRAP(SYS_pwrite64), TRAP(SYS_read), TRAP(SYS_pread64),
      TRAP(SYS_fsync), TRAP(SYS_fdatasync), TRAP(SYS_ftruncate), TRAP(SYS_unlink), TRAP(SYS_unlinkat),
      TRAP(SYS_rename), TRAP(SYS_renameat), TRAP(SYS_renameat2), TRAP(SYS_linkat), TRAP(SYS_mkdir),
      TRAP(SYS_mkdirat), TRAP(SYS_rmdir), TRAP(SYS_copy_file_range), TRAP(SYS_fallocate),
      ANSWER(SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0)) _exit(70);
}
