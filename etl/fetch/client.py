"""The one place that sends requests to outlets: one connection, a guard on where it leads, and limits on time and size."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import DecodeError, HTTPError, MaxRetryError, NameResolutionError, NewConnectionError, ProtocolError

from etl.archive import VERSION, Answer

BLOCK = 1 << 16
NAT64 = IPv6Network("64:ff9b::/96")  # addresses that lead to the IPv4 address in their last bits


class NoAnswerError(Exception):
    """A request that brought no complete answer; the message says why, for people."""


class RefusedAddressError(Exception):
    """An address that leads to a machine that is no public one."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long, how much and how often a site is asked."""

    connect_seconds: float = 10.0
    read_seconds: float = 20.0
    whole_seconds: float = 60.0  # from the request to the answer's last byte
    most_bytes: int = 8 << 20  # of an answer, decompressed
    retries: int = 3
    retry_after_most: float = 120.0  # a site that asks for more is left alone until the next run
    delay_most: float = 300.0  # likewise for a crawl-delay
    redirects: int = 5


@dataclass(slots=True)
class Client:
    """An open session; made by `open_client`."""

    session: requests.Session
    limits: Limits
    connections: list[HTTPConnection] = field(default_factory=list)

    def get(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Return the answer to one GET, its body decoded and cut off at the limit of size.

        Raises NoAnswerError or RefusedAddressError; redirects are not followed here.
        """
        late = threading.Event()
        watch = threading.Timer(self.limits.whole_seconds, self._cut, [late])
        watch.daemon = True
        watch.start()
        try:
            answer = self._send(url, headers)
        except (requests.RequestException, HTTPError, OSError) as trouble:
            raise NoAnswerError(self._late if late.is_set() else explain(trouble)) from trouble
        finally:
            watch.cancel()
        if late.is_set():  # headers that were broken off look like headers that ended
            raise NoAnswerError(self._late)
        return answer

    @property
    def _late(self) -> str:
        return f"no complete answer within {self.limits.whole_seconds:g} s"

    def _send(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Send through the adapter: the session itself would read a redirect's whole body and parse where it points."""
        request = self.session.prepare_request(requests.Request("GET", url, headers=dict(headers)))
        timeouts = (self.limits.connect_seconds, self.limits.read_seconds)
        adapter = self.session.get_adapter(url)
        response = adapter.send(request, stream=True, timeout=timeouts, verify=True, proxies=dict(self.session.proxies))
        try:
            return _answer(response, self.limits.most_bytes)
        finally:
            response.close()

    def _cut(self, late: threading.Event) -> None:
        """Break off whatever is being received: a site that sends a byte now and then would hold any other timeout open."""
        late.set()
        for connection in self.connections:
            if connection.sock is not None:
                try:
                    connection.sock.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # closed already


@contextmanager
def open_client(contact: str, proxy: str | None, limits: Limits, *, allow_loopback: bool) -> Iterator[Client]:
    """Open a session that says who asks, keeps one connection, and reads nothing from the environment."""
    with requests.Session() as session:
        client = Client(session, limits)
        session.trust_env = False
        session.headers["User-Agent"] = user_agent(contact)
        session.headers["Accept-Encoding"] = "gzip, deflate"
        adapter = HTTPAdapter(pool_connections=1, pool_maxsize=1, pool_block=True, max_retries=0)
        adapter.poolmanager.pool_classes_by_scheme = _pools(client.connections, allow_loopback=allow_loopback)
        if proxy:
            session.proxies = {"http": proxy, "https": proxy}
            # the proxy may well stand on this machine or network; it alone is connected to, and resolves the site's name
            adapter.proxy_manager_for(proxy).pool_classes_by_scheme = _pools(client.connections, allow_loopback=True, allow_private=True)
        session.mount("https://", adapter)
        session.mount("http://", adapter)
        yield client


def user_agent(contact: str) -> str:
    """Return the name under which sites are asked."""
    plain = "".join(char for char in contact if " " <= char <= "~")  # a header holds nothing else
    return f"IncidentWarehouse/{VERSION} (+{plain})" if plain else f"IncidentWarehouse/{VERSION}"


def is_public(address: str, *, allow_loopback: bool = False) -> bool:
    """Return whether an IP address is one of the public internet, or loopback where that is allowed."""
    ip = ip_address(address.split("%", maxsplit=1)[0])
    if isinstance(ip, IPv6Address):
        ip = ip.ipv4_mapped or ip.sixtofour or (IPv4Address(int(ip) & 0xFFFFFFFF) if ip in NAT64 else ip)
    return (ip.is_loopback and allow_loopback) or (ip.is_global and not ip.is_multicast)


def explain(trouble: BaseException) -> str:
    """Return in a few words why a request brought no answer."""
    cause = _cause(trouble)
    known: tuple[tuple[type[BaseException], str], ...] = (
        (NameResolutionError, "its name could not be resolved"),
        (requests.ConnectTimeout, "no connection in time"),
        (requests.ReadTimeout, "no answer in time"),
        (requests.exceptions.ProxyError, "its proxy does not answer"),
        (requests.exceptions.SSLError, "its certificate was not accepted"),
        (DecodeError, "its compression is broken"),
        (ProtocolError, "the connection was cut"),
    )
    if isinstance(cause, NewConnectionError) and not isinstance(cause, NameResolutionError):
        return f"no connection: {getattr(cause.__cause__, 'strerror', None) or cause.__cause__}".lower()
    for error, words in known:
        if isinstance(cause, error) or isinstance(trouble, error):
            return words
    return f"{type(cause).__name__}: {cause}"


def _cause(trouble: BaseException) -> BaseException:
    """The first error inside the ones that urllib3 and requests wrap around it."""
    inner = (
        trouble.reason if isinstance(trouble, MaxRetryError) else next((arg for arg in trouble.args if isinstance(arg, HTTPError)), None)
    )
    return _cause(inner) if isinstance(inner, BaseException) else trouble


def _answer(response: requests.Response, most_bytes: int) -> Answer:
    raw = response.raw
    parts: list[bytes] = []
    size = 0
    for part in raw.stream(BLOCK, decode_content=True):
        parts.append(part)
        size += len(part)
        if size > most_bytes:
            break
    return Answer(
        status=response.status_code,
        reason=response.reason or "",
        protocol=f"HTTP/{(raw.version or 11) // 10}.{(raw.version or 11) % 10}",
        headers=tuple(raw.headers.items()),
        payload=b"".join(parts)[:most_bytes],
        is_truncated=size > most_bytes,
    )


def _pools(opened: list[HTTPConnection], *, allow_loopback: bool, allow_private: bool = False) -> dict[str, type[HTTPConnectionPool]]:
    """Pools whose connections are checked after the name was resolved and before anything is sent.

    Subclasses are urllib3's own way to do so; a check of the name alone would be passed by a name that resolves anew.
    """

    def admit(connection: HTTPConnection, sock: socket.socket) -> socket.socket:
        peer = sock.getpeername()[0]
        if not allow_private and not is_public(peer, allow_loopback=allow_loopback):
            sock.close()
            raise RefusedAddressError(f"{connection.host} leads to {peer}, which is no public address")
        opened[:] = [connection]
        return sock

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return admit(self, super()._new_conn())

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return admit(self, super()._new_conn())

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class SecurePool(HTTPSConnectionPool):
        ConnectionCls = Secure

    return {"http": PlainPool, "https": SecurePool}
