// A file system under SQLite in which the process dies at the n-th thing it does to the disk:
// what a kill, a crash or a pulled plug on the process leaves behind, at every point there is.

#pragma once

namespace caseway::tests {

// From now on this process uses the mortal file system for every store it opens, and kills itself
// (SIGKILL, nothing is flushed or unwound) before the n-th write, sync, truncation or deletion.
// 0: it lives for ever and only counts.
void die_before_disk_operation(int n);

// How many such operations this process has done.
int disk_operations();

}  // namespace caseway::tests
