/** codeSends: whether the code of a worker, or a file that it imports, sends more than it reads, or erases what the page keeps. */
import { decodeAddress } from '../../core/address';
import { isSameSite } from '../../core/same-site';

const SENDS = /["'`](?:POST|PUT|PATCH|DELETE)["'`]|WebSocket/i;
/** The same in a file of the web, which may also read the methods of requests, as service workers do. */
const CALLS = /(?:\bmethod["'\]]*\s*[:=]\s*|\.open\(\s*)["'`](?:POST|PUT|PATCH|DELETE)["'`]|new WebSocket|sendBeacon/i;
/** Addresses that code asks for by itself. */
const ASKS = /\b(?:fetch|EventSource)\(\s*["'`](https?:[^"'`]+)/g;
/** A part of a program, as libraries load theirs from elsewhere. */
const IS_PART = /\.(?:wasm|m?js|json|onnx|bin|data)$/i;
const ERASES =
  /objectStore\([^)]*\)\.(?:clear|delete)\(|deleteDatabase\(|deleteObjectStore\(|removeEntry\(|truncate\(0/;
const IMPORTS = /\b(?:importScripts\(|import\b[^"'`;]*|from)\s*["'`]([^"'`]+)["'`]/g;
/** A longer file of the web is a library, and not judged. */
const MAX_FILE = 20_000;

const files = new Map<string, string>();

/** @param wants `channel` for code that also has to hear a channel; @param text empty for code that has an address of the web or holds itself in its address */
export function codeSends(wants: string, address: string, text: string): boolean {
  const isOwn = text !== '' || /^data:/i.test(address);
  const code = text || (isOwn ? dataOf(address) : fileAt(address));
  if (wants === 'channel' && !/BroadcastChannel/.test(code)) return false;
  if ((isOwn ? SENDS : CALLS).test(code) || ERASES.test(code) || asksElsewhere(code)) return true;
  return [...code.matchAll(IMPORTS)].some(
    ([, file = '']) => URL.canParse(file, address) && CALLS.test(fileAt(new URL(file, address).href)),
  );
}

function asksElsewhere(code: string): boolean {
  return [...code.matchAll(ASKS)].some(
    ([, to = '']) => !IS_PART.test(to) && URL.canParse(to) && !isSameSite(to, location.href),
  );
}

/** Read once, and at once: the message waits for no answer. The browser has the file, since the worker has loaded it. */
function fileAt(address: string): string {
  const known = files.get(address);
  if (known !== undefined || !/^https?:/.test(address)) return known ?? '';
  const text = loaded(address);
  files.set(address, text.length > MAX_FILE ? '' : text);
  return fileAt(address);
}

function loaded(address: string): string {
  try {
    const request = new XMLHttpRequest();
    request.open('GET', address, false);
    request.send();
    return request.responseText;
  } catch (error) {
    // Another site's file, or a page that may not wait.
    if (error instanceof DOMException) return '';
    throw error;
  }
}

function dataOf(address: string): string {
  const [head = '', ...rest] = address.slice(0, MAX_FILE).split(',');
  const text = rest.join(',');
  if (!/;base64$/i.test(head)) return decodeAddress(text);
  const packed = text.replace(/[^A-Za-z\d+/]/g, '');
  return atob(packed.slice(0, packed.length - (packed.length % 4)));
}
