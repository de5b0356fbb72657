/** WAYS_OUT: scripts and markup by which a page reaches another origin. */

/** Ways of a page to reach another origin; `to` is its address there. No guard looks at any of them. */
export const WAYS_OUT: Readonly<Record<string, (to: string) => string>> = {
  'sets its location': (to) => `<script>location.href='${to}'</script>`,
  'replaces its location': (to) => `<script>location.replace('${to}')</script>`,
  'presses a link': (to) => `<a id="a" href="${to}">x</a><script>a.click()</script>`,
  'presses a link that pings': (to) => `<a id="a" href="#here" ping="${to}">x</a><script>a.click()</script>`,
  'sends a form by GET': (to) =>
    `<form id="f" action="${to}"><input name="d" value="1"></form><script>f.submit()</script>`,
  'sends a form by POST': (to) =>
    `<form id="f" method="post" action="${to}"><input name="d" value="1"></form><script>f.submit()</script>`,
  'refreshes by meta': (to) => `<meta http-equiv="refresh" content="0;url=${to}">`,
  'follows a redirect of its own server': (to) =>
    `<script>location.href='/redirect?to=${encodeURIComponent(to)}'</script>`,
  'sends a beacon': (to) => `<script>navigator.sendBeacon('${to}','4711')</script>`,
};
