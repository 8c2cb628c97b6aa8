import Glibc

/// Starts a process as the leader of a session whose terminal is a pseudo-terminal.
enum ProcessStart {
  static func spawn(
    _ path: String, _ arguments: [String], environment: [String], on slave: Int32
  ) throws(PseudoTerminalError) -> pid_t {
    var buffer = [CChar](repeating: 0, count: 256)
    // Safe: the array has as many bytes as it says, and the name ends with a zero inside it.
    guard unsafe ttyname_r(slave, &buffer, buffer.count) == 0 else {
      throw .noTerminal(errno: errno)
    }
    let name = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Safe: both are initialised below before they are used, and destroyed at the end.
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    // Opening, not duplicating: a session leader gets the first terminal it opens as its own.
    unsafe posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var mask = sigset_t()
    unsafe sigemptyset(&mask)
    unsafe posix_spawnattr_setsigmask(&attributes, &mask)
    // POSIX_SPAWN_SETSID and POSIX_SPAWN_SETSIGMASK.
    unsafe posix_spawnattr_setflags(&attributes, 0x80 | 0x08)

    // Safe: the copies are freed after the call, the arrays end with null, and posix_spawn keeps
    // neither.
    let argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
    let envp = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer {
      unsafe argv.forEach { unsafe free($0) }
      unsafe envp.forEach { unsafe free($0) }
    }
    var process: pid_t = 0
    let failure = unsafe posix_spawn(&process, path, &actions, &attributes, argv, envp)
    guard failure == 0 else { throw .noProcess(path: path, errno: failure) }
    return process
  }
}
