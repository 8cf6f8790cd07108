"""Waits for what is outside Python: time, the network, other programs, who types."""
import builtins
import os
import time

from .seams import CHILD, INPUT, OTHER_WAIT, SELECT, SLEEP, SOCKET, missing, replace, waits, when_imported


def watch(is_light):
    replace(time, "sleep", sleeps)
    if is_light:
        return
    replace(builtins, "input", waits(INPUT))
    for name in ("system", "wait", "waitpid", "wait3", "wait4"):
        replace_in_os(name, waits(CHILD, does_not_hang, "os." + name))
    when_imported("select", watch_select)
    when_imported("selectors", watch_selectors)
    when_imported("socket", watch_sockets)
    when_imported("ssl", watch_ssl)
    when_imported("subprocess", watch_subprocess)
    for name in ("uvloop", "gevent", "eventlet"):
        when_imported(name, lambda module: missing(module.__name__, "does not say when its tasks run"))


def sleeps(original):
    seam = waits(SLEEP, name="time.sleep")(original)

    def sleep(*args, **kwargs):
        # Of no time it only lets other threads run. How often those come in between depends on every microsecond that is
        # spent around it.
        return original(0) if args == (0,) else seam(*args, **kwargs)
    return sleep


def replace_in_os(name, make):
    """The module posix has it too, and stays as it is."""
    if hasattr(os, name):
        replace(os, name, make)


def does_not_hang(*args):
    return len(args) > 1 and bool(args[-1] & os.WNOHANG)


def watch_select(module):
    replace(module, "select", waits(SELECT, lambda *args: args[3:] == (0,), "select.select"))


def watch_selectors(module):
    for name in ("SelectSelector", "PollSelector", "EpollSelector"):
        if hasattr(module, name):
            replace(vars(module)[name], "select", waits(
                SELECT, lambda self, timeout=None: timeout is not None and timeout <= 0, "select"))


def does_not_block(self, *args, **kwargs):
    return self.gettimeout() == 0


def watch_sockets(module):
    for name in ("accept", "connect", "recv", "recv_into", "recvfrom", "recvfrom_into", "recvmsg", "send", "sendall",
                 "sendto", "sendmsg", "sendfile"):
        replace(module.socket, name, waits(SOCKET, does_not_block, "socket." + name))
    replace(module, "getaddrinfo", waits(SOCKET, name="socket.getaddrinfo"))


def watch_ssl(module):
    for name in ("read", "write", "do_handshake"):
        replace(module.SSLSocket, name, waits(SOCKET, does_not_block, "ssl." + name))


def watch_subprocess(module):
    for name in ("wait", "communicate"):
        replace(module.Popen, name, waits(CHILD, lambda self, *args, **kwargs: self.returncode is not None
                                          and name == "wait", "subprocess." + name))
