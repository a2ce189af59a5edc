"""What is wrong with a port that cannot be opened, or that was lost, in our words."""

from __future__ import annotations

import errno
import re
import socket
from typing import Final
from urllib.parse import parse_qs, urlsplit

import serial

from ulmrig.hil.errors import BoardError, LinkError, MachineError, UrlError

_OPTIONS: Final = {
    "socket": ("logging",),
    "rfc2217": ("logging", "ign_set_control", "poll_modem", "timeout"),
}
"""pyserial's network protocols and the options of their URLs."""

_LEVELS: Final = ("debug", "info", "warning", "error")

_HOW: Final = "write socket://HOST:PORT, rfc2217://HOST:PORT, or a device such as /dev/ttyUSB0"
_IS_IT_THERE: Final = "is it plugged in, is the name right, may you open it (group dialout)?"
_ADVICE: Final[dict[int | None, str]] = {
    errno.ENOENT: "is it plugged in, and is the name right? See /dev/serial/by-id",
    errno.EACCES: "join the group dialout (sudo usermod -aG dialout $USER), and log in again",
}
_HELD: Final = (errno.EBUSY, errno.EAGAIN, errno.EWOULDBLOCK)
_NO_SERIAL_PORT: Final = (errno.ENOTTY, errno.EISDIR)


def check_url(url: str) -> None:
    """Raise UrlError if ``url`` has a network protocol, but no port or an unknown option."""
    scheme = _scheme(url)
    if scheme not in _OPTIONS:
        return
    right = f"write {scheme}://HOST:PORT; a virtual board prints its URL when it starts"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UrlError(
            f"{url} has no valid port", advice=f"{right}; ports go up to 65535"
        ) from error
    if port is None:
        raise UrlError(f"{url} has no port", advice=right)
    for option, values in parse_qs(parts.query, keep_blank_values=True).items():
        if option not in _OPTIONS[scheme]:
            raise UrlError(
                f"{url} has an unknown option, {option}",
                advice=f"the options of {scheme} are {', '.join(_OPTIONS[scheme])}",
            )
        expected = ""
        if option == "logging" and values[0] not in _LEVELS:
            expected = f"one of {', '.join(_LEVELS)}"
        elif option == "timeout" and not re.fullmatch(r"\d+(\.\d+)?", values[0], re.ASCII):
            expected = "seconds, such as timeout=3"
        if expected:
            raise UrlError(f"{url} has a wrong value, {values[0]}", advice=f"expected {expected}")


def cannot_be_opened(url: str, error: Exception) -> MachineError:
    """Return the error of a port that cannot be opened, with advice for what is wrong."""
    said = str(error)
    if said.startswith("invalid URL, protocol"):
        return UrlError(f"{url}: the protocol {_scheme(url)} is unknown", advice=_HOW)
    if _scheme(url) in _OPTIONS:
        return _at_network(url, error)
    number = _number(error)
    if "no ports found" in said:
        return BoardError(
            f"{url} cannot be opened: no device matches", advice=_ADVICE[errno.ENOENT]
        )
    if _scheme(url) and number is None:
        # What pyserial's other protocols say of a wrong option or pattern is Python's.
        why = f": {reason(error)}" if isinstance(error, serial.SerialException) else ""
        return UrlError(f"{url}: pyserial cannot use this URL{why}", advice=_HOW)
    what = f"{url} cannot be opened: {reason(error)}"
    if number in _NO_SERIAL_PORT:
        return BoardError(f"{url} cannot be opened: it is not a serial port", advice=_HOW)
    if number in _HELD:
        return LinkError(
            f"{url} cannot be opened", advice="another program holds the port; close it"
        )
    return BoardError(what, advice=_ADVICE.get(number, _IS_IT_THERE))


def _at_network(url: str, error: Exception) -> MachineError:
    said, cause = str(error), _cause(error)
    host = urlsplit(url).hostname
    if isinstance(cause, socket.gaierror):
        return UrlError(
            f"{url} cannot be opened: the host {host} is unknown",
            advice="is its name right, and is the network up? An IP address will do as well",
        )
    what = f"{url} cannot be opened: {reason(error)}"
    if isinstance(cause, ConnectionRefusedError):
        return BoardError(
            what,
            advice="nothing listens at that port: start the bridge or the virtual board, or is it "
            "another port?",
        )
    if isinstance(cause, TimeoutError):
        return BoardError(
            f"{url} cannot be opened: {host} does not answer",
            advice="is it switched on and in this network, or does a firewall stand between?",
        )
    if "option 'control'" in said:
        # pyserial's message if SET_CONTROL is refused, or not answered as RFC 2217 demands.
        option = f"{'&' if '?' in url else '?'}ign_set_control"
        return BoardError(
            what,
            advice="the bridge does not confirm flow control or modem lines, which its device may "
            f"not have: {url}{option} works without the confirmation; then set RTS/CTS at the "
            "bridge",
        )
    if "parameter change" in said:
        return BoardError(
            f"{url} cannot be opened: the bridge refuses the speed or the format of the line",
            advice="set a speed that its device has",
        )
    if "seem to support RFC2217" in said or isinstance(cause, ConnectionError):
        return BoardError(
            f"{url} cannot be opened: what listens there does not speak RFC 2217, or has another "
            "client",
            advice="a port without RFC 2217 is socket://HOST:PORT",
        )
    return BoardError(
        what, advice="are host and port right, and does the bridge or the virtual board run there?"
    )


def was_lost(url: str, error: Exception) -> LinkError:
    """Return the error of a port that was lost while it was used."""
    why = reason(error)
    if "thread died" in why:
        why = "the bridge closed the connection, or sent what is not RFC 2217"
    return LinkError(
        f"{url} was lost: {why}", advice="was it unplugged, or was the bridge stopped?"
    )


def reason(error: Exception) -> str:
    """Return why pyserial failed: the system's words if there are any, otherwise pyserial's."""
    cause = _cause(error)
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    # termios.error has no fields.
    if cause is not None and len(cause.args) == 2 and isinstance(cause.args[1], str):
        return cause.args[1]
    said = re.sub(r"\[Errno -?\d+\] ", "", str(error))
    return re.sub(r"\ACould not open port [^:]*:[^ ]*: ", "", said)


def _cause(error: BaseException) -> BaseException | None:
    """Return the error of the system that made pyserial raise ``error``; None if none did."""
    if not isinstance(error, serial.SerialException):
        return error if isinstance(error, OSError) else None
    context = error.__context__
    if isinstance(context, OSError) or (context is not None and len(context.args) == 2):
        return context
    return None


def _number(error: Exception) -> int | None:
    cause = _cause(error)
    return cause.args[0] if cause is not None and cause.args else None


def _scheme(url: str) -> str:
    scheme, separator, _ = url.partition("://")
    return scheme.lower() if separator else ""
