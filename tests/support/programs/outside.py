# Waits for the network, for other programs, and for who types.
import os
import select
import selectors
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(0.02)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"page")

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, args=(0.01,)).start()
print(urllib.request.urlopen("http://127.0.0.1:%d/" % server.server_port).read())  # probe: WaitBegan Socket socket.recv_into
server.shutdown()
server.server_close()
one, other = socket.socketpair()
threading.Timer(0.05, other.sendall, (b"hi",)).start()
print(one.recv(2))  # probe: WaitBegan Socket socket.recv
print(select.select([one], [], [], 0.01)[0])  # probe: WaitBegan Select select.select
with selectors.DefaultSelector() as selector:
    print(selector.select(0.01))  # probe: WaitBegan Select select
print(subprocess.run([sys.executable, "-c", "print(1)"], stdout=subprocess.PIPE).stdout)  # probe: WaitBegan Child subprocess.communicate
print(os.system("exit 3") >> 8)  # probe: WaitBegan Child os.system
child = os.fork()  # probe+: ProcessBegan Fork forked process
if child == 0:
    os._exit(5)
print(os.waitpid(child, 0)[1] >> 8)  # probe: WaitBegan Child os.waitpid
print(input())  # probe: WaitBegan Input input
