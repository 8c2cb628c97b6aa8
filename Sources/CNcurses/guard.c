#define _GNU_SOURCE 1

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"
#include "internal.h"

// What a handler of a crash needs is ready before the crash: it may neither allocate nor lock.
static struct termios saved_lines;
static bool has_saved_lines;
static char farewell[256];
static size_t farewell_length;
static volatile sig_atomic_t active;
static int errors_memory = -1;
static int errors_real = -1;

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { crash_count = sizeof crashes / sizeof crashes[0] };
static struct sigaction previous[crash_count];
static bool is_guarding;
// A stack overflow leaves no stack to run a handler on.
static char spare_stack[65536];

void terminal_set_active(int is_active) { active = is_active; }

void terminal_set_farewell(const char *bytes, size_t length) {
  farewell_length = length < sizeof farewell ? length : sizeof farewell;
  memcpy(farewell, bytes, farewell_length);
}

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void crashed(int signal_number) {
  if (active) {
    active = 0;
    write_all(STDOUT_FILENO, farewell, farewell_length);
    if (has_saved_lines) tcsetattr(STDIN_FILENO, TCSANOW, &saved_lines);
    terminal_spill_errors();
  }
  // SA_RESETHAND has put the default back, which ends the process and tells the parent why.
  raise(signal_number);
}

// `exit` from anywhere, a library included, while the screen is the reader's.
static void exiting(void) {
  if (!active) return;
  terminal_leave();
  terminal_spill_errors();
}

void terminal_guard(void) {
  static bool has_exit_hook;
  if (!has_exit_hook) {
    has_exit_hook = true;
    atexit(exiting);
  }
  has_saved_lines = tcgetattr(STDIN_FILENO, &saved_lines) == 0;
  if (is_guarding) return;
  is_guarding = true;
  stack_t stack = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = crashed};
  action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < crash_count; index++) {
    sigaction(crashes[index], &action, &previous[index]);
  }
}

void terminal_unguard(void) {
  if (!is_guarding) return;
  is_guarding = false;
  for (int index = 0; index < crash_count; index++) {
    sigaction(crashes[index], &previous[index], NULL);
  }
}

void terminal_capture_errors(void) {
  if (errors_real >= 0 || !isatty(STDERR_FILENO)) return;
  // Memory, not a file: nothing to clean up after a crash, and nothing for others to read.
  int memory = memfd_create("errors", MFD_CLOEXEC);
  if (memory < 0) return;
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || dup2(memory, STDERR_FILENO) < 0) {
    if (real >= 0) close(real);
    close(memory);
    return;
  }
  errors_memory = memory;
  errors_real = real;
}

size_t terminal_release_errors(uint8_t *captured, size_t capacity) {
  if (errors_real < 0) return 0;
  dup2(errors_real, STDERR_FILENO);
  close(errors_real);
  errors_real = -1;
  off_t length = lseek(errors_memory, 0, SEEK_END);
  size_t copied = 0;
  while (copied < capacity) {
    ssize_t count = pread(errors_memory, captured + copied, capacity - copied, (off_t)copied);
    if (count <= 0) break;
    copied += (size_t)count;
  }
  close(errors_memory);
  errors_memory = -1;
  return length > 0 ? (size_t)length : 0;
}

// A message may quote an article, so no byte that a terminal could obey is let through.
void terminal_spill_errors(void) {
  if (errors_real < 0) return;
  char buffer[512];
  off_t position = 0;
  ssize_t count;
  while ((count = pread(errors_memory, buffer, sizeof buffer, position)) > 0) {
    position += count;
    for (ssize_t index = 0; index < count; index++) {
      unsigned char byte = (unsigned char)buffer[index];
      bool is_plain = byte == '\n' || byte == '\t' || (byte >= 0x20 && byte < 0x7F);
      if (!is_plain) buffer[index] = '?';
    }
    write_all(errors_real, buffer, (size_t)count);
  }
}
