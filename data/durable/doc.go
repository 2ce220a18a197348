// Package durable writes files so that a crash or a power cut leaves either what
// was there before or what was to come, and nothing half written for long. It
// knows nothing of plans: whatever writes a file may use it.
package durable
