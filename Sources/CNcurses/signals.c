#define _GNU_SOURCE 1

#include <pthread.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "CNcurses.h"

static bool was_resized;

static void reported_signals(sigset_t *set) {
  sigemptyset(set);
  sigaddset(set, SIGWINCH);
  sigaddset(set, SIGTERM);
  sigaddset(set, SIGHUP);
  sigaddset(set, SIGINT);
  sigaddset(set, SIGQUIT);
  sigaddset(set, SIGTSTP);
  sigaddset(set, SIGCONT);
}

void terminal_block_signals(void) {
  sigset_t set;
  reported_signals(&set);
  pthread_sigmask(SIG_BLOCK, &set, NULL);
}

int terminal_open_signals(void) {
  sigset_t set;
  reported_signals(&set);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int terminal_next_signal(int descriptor) {
  struct signalfd_siginfo signal;
  if (read(descriptor, &signal, sizeof signal) != sizeof signal) return 0;
  if (signal.ssi_signo == SIGWINCH) was_resized = true;
  return (int)signal.ssi_signo;
}

bool terminal_take_resize(void) {
  bool result = was_resized;
  was_resized = false;
  return result;
}

int terminal_open_waker(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void terminal_wake(int descriptor) {
  uint64_t one = 1;
  // A full counter means that a wake-up is waiting already.
  (void)!write(descriptor, &one, sizeof one);
}

bool terminal_take_wakes(int descriptor) {
  uint64_t count;
  return read(descriptor, &count, sizeof count) == sizeof count;
}

void terminal_stop(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, before;
  sigemptyset(&standard.sa_mask);
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &standard, &before);
  // The whole group, so that a pipeline stops as one. In an orphaned group, where no shell could
  // continue it, the kernel ignores the signal, which SIGSTOP would not give.
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

void terminal_close(int descriptor) { close(descriptor); }
