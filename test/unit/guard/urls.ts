/** Addresses written by hand: what the guard must refuse, each with the trick it plays, and what it must allow. */

export const BAD_URLS: readonly string[] = [
  // Other schemes.
  'javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'java\nscript:alert(1)', ' javascript:alert(1)', 'data:text/html,<p>x', 'data:text/html;base64,PHA+',
  'blob:https://example.org/1', 'file:///etc/passwd', 'file://localhost/etc/passwd', 'ftp://example.org/', 'ws://example.org/', 'wss://example.org/',
  'view-source:https://example.org/', 'about:blank', 'about:config', 'chrome://settings/', 'chrome-extension://abc/popup.html', 'moz-extension://abc/popup.html',
  'edge://settings', 'devtools://devtools/', 'resource://gre/', 'filesystem:https://example.org/t', 'mailto:a@example.org', 'tel:+123', 'intent://x#Intent;end', 'vbscript:x',
  'opera://settings', 'brave://settings', 'vivaldi://settings', 'chrome-search://local-ntp', 'chrome-untrusted://x', 'jar:https://example.org/x!/y', 'steam://run/1', 'ms-settings:x',
  'magnet:?xt=1', 'ssh://example.org', 'git://example.org', 'gopher://example.org', 'ldap://example.org', 'sms:123',
  // No encryption away from this machine.
  'http://example.org/', 'HTTP://EXAMPLE.ORG/', 'http://example.org:443/', 'http://sub.example.org/login', 'http://localhost.example.org/', 'http://127.0.0.1.example.org/',
  'http://example.org/localhost', 'http://example.org/?localhost', 'http://example.org#localhost', 'http://notlocalhost/', 'http://localhost.evil/', 'http://mylocalhost/',
  // User names in the address.
  'https://user@example.org/', 'https://user:pass@example.org/', 'https://example.org@evil.example/', 'https://localhost@evil.example/', 'http://localhost@evil.example/',
  'http://127.0.0.1@evil.example/', 'https://example.org:80@evil.example/', 'https://example.org%20@evil.example/', 'https://example.org%3A@evil.example/', 'https://:@evil.example/', 'https://@example.org/', 'https://a:@example.org/',
  'http://user@localhost/', 'http://user:pw@127.0.0.1/',
  // IP literals and their spellings.
  'https://10.0.0.1/', 'https://192.168.1.1/', 'https://172.16.0.1/', 'https://169.254.169.254/latest/meta-data', 'https://8.8.8.8/', 'https://0.0.0.0/', 'http://0.0.0.0/', 'http://0/',
  'https://2130706433/x', 'http://10.0.0.1/', 'http://192.168.1.1/', 'https://0x08080808/', 'https://010.0.0.1/', 'https://[::]/', 'https://[fe80::1]/', 'https://[fc00::1]/', 'https://[::ffff:10.0.0.1]/',
  'http://[fe80::1]/', 'https://[2001:db8::1]/', 'https://134744072/', 'https://0300.0250.1.1/', 'https://1.1/', 'https://１９２.１６８.１.１/', 'http://169.254.169.254/',
  // Private and special names.
  'https://router/', 'https://intranet/', 'https://printer.local/', 'https://server.lan/', 'https://nas.home/', 'https://x.internal/', 'https://x.corp/', 'https://x.intranet/', 'https://x.private/',
  'https://x.home.arpa/', 'https://x.test/', 'https://x.invalid/', 'https://x.onion/', 'https://metadata.google.internal/', 'https://1.0.0.10.in-addr.arpa/', 'https://wpad/', 'https://example.org./', 'https://example./',
  // Stores.
  'https://chromewebstore.google.com/detail/x', 'https://addons.mozilla.org/firefox/addon/x', 'https://microsoftedge.microsoft.com/addons', 'https://addons.opera.com/', 'https://CHROMEWEBSTORE.google.com/', 'https://addons.mozilla.org:443/',
  // Characters that parsers forgive and eyes do not see.
  'https://exam\tple.org/', 'https://exam\nple.org/', 'https://example.org/\n', '\thttps://example.org/', 'https://example.org/ ', ' https://example.org/', 'https://exam\u200bple.org/', 'https://exam\u00adple.org/', 'https://\u202egro.elpmaxe/',
  'https://example.org\\@evil.example/', 'https:\\\\example.org/', 'https:/example.org/', 'https:example.org', 'https:///example.org/', 'https:/\\example.org/', 'https:\\/example.org', 'https:////example.org', '\u0000https://example.org/', 'https://example.org/\u0000',
  'https://example.org\u3000/', 'https://ex%61mple.org/', 'https://example%2eorg/', 'https://%65xample.org/', 'https://example.org%2f@evil.example', 'https://example.org%00.evil.example/', 'https://ex ample.org/', 'https://example.org\u2028/',
  // Nothing at all.
  '', ' ', 'example.org', '//example.org', '/path', '?q=1', '#x', 'https://', 'https://?', 'https://#', 'http://', 'https:', 'https://.', 'https://..', 'https://:443/', 'null', 'undefined', '://example.org',
  'https://[', 'https://[::1', 'https://example.org:99999/', 'https://example.org:-1/', 'https://example.org:port/', 'https://exa<mple.org/', 'https://exa|mple.org', 'https://exa^mple.org',
];

export const GOOD_URLS: readonly string[] = [
  'https://example.org/', 'https://example.org', 'https://www.example.org/a/b?c=d#e', 'https://example.org:8443/x', 'https://sub.domain.example.co.uk/', 'https://xn--bcher-kva.example/', 'https://bücher.example/',
  'https://example.org/user@home', 'https://example.org/a%20b', 'https://example.org/?q=javascript:alert(1)', 'https://example.org/#javascript:x', 'https://example.org/http://x', 'HTTPS://EXAMPLE.ORG/',
  'http://localhost/', 'http://localhost:3000/app', 'http://127.0.0.1:8080/', 'http://127.0.0.1/', 'http://[::1]:3000/', 'http://app.localhost:3000/', 'https://localhost/', 'https://a-b.example.org/', 'https://1password.com/', 'https://example.museum/',
  'https://example.org/?a=%40&b=%2e', 'https://mail.google.com/mail/u/0/', 'https://127.0.0.1:8443/',
];
