// A mail server for tests: accepts everything on loopback, forgets everything when it stops, and shows what came
// at GET /mails?to=address. `POST /down` and `POST /up` play a mail server that is away.
import http from "node:http";
import net from "node:net";

const mails = [];
let down = false;

/** Headers and body of one message; soft line breaks of quoted-printable are undone. */
function parse(raw, to) {
  const [head, ...rest] = raw.split("\r\n\r\n");
  const headers = head.replace(/\r\n[ \t]+/g, " ");
  const subject = /^subject: (.*)$/im.exec(headers)?.[1] ?? "";
  let body = rest.join("\r\n\r\n");
  if (/content-transfer-encoding: quoted-printable/i.test(headers)) {
    const bytes = body
      .replace(/=\r\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    body = Buffer.from(bytes, "latin1").toString("utf8");
  } else if (/content-transfer-encoding: base64/i.test(headers)) {
    body = Buffer.from(body.replace(/\s/g, ""), "base64").toString("utf8");
  }
  return { to, subject, headers, body, raw };
}

/** Speaks just enough SMTP for a client that needs no TLS and no password. */
function session(socket) {
  if (down) return socket.destroy();
  let text = "";
  let to = [];
  let data = null;
  const say = (line) => socket.write(`${line}\r\n`);
  say("220 sink");
  socket.on("error", () => {});
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
    for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      if (data !== null) {
        if (line === ".") {
          const raw = Buffer.from(data.join("\r\n"), "latin1").toString("utf8");
          mails.push(...to.map((address) => parse(raw, address)));
          data = null;
          to = [];
          say("250 kept");
        } else data.push(line.startsWith("..") ? line.slice(1) : line);
      } else if (/^EHLO|^HELO/i.test(line)) say("250 sink");
      else if (/^RCPT TO:/i.test(line)) {
        to.push(/<(.*?)>/.exec(line)?.[1].toLowerCase());
        say("250 ok");
      } else if (/^DATA/i.test(line)) {
        data = [];
        say("354 go on");
      } else if (/^QUIT/i.test(line)) {
        say("221 bye");
        socket.end();
      } else say("250 ok");
    }
  });
}

/** Starts both listeners; resolves to their ports. */
export async function startSink() {
  const smtp = net.createServer(session);
  const web = http.createServer((request, response) => {
    const url = new URL(request.url, "http://sink");
    if (url.pathname === "/down") down = true;
    if (url.pathname === "/up") down = false;
    const to = url.searchParams.get("to")?.toLowerCase();
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(mails.filter((m) => !to || m.to === to)));
  });
  const listen = (server, port) => new Promise((done) => server.listen(port, "127.0.0.1", () => done(server.address().port)));
  return { smtp: await listen(smtp, 0), web: await listen(web, Number(process.env.SINK_PORT ?? 0)) };
}
