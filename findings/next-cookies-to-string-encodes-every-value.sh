#!/usr/bin/env bash
# Next.js: `(await cookies()).toString()` is not the Cookie header that the browser sent
#
# next 16.4.6, Node 20.20.2
#
# A server component has no request. It has `cookies()`, whose toString() looks like the way to pass the header to a library
# that reads one. But toString() writes the header anew: each value is decoded when it is read and percent-encoded when it is
# written, even if the browser sent it unencoded. A value that JavaScript wrote as `{'yes':true}` comes out as
# `%7B'yes'%3Atrue%7D`, one that cannot be decoded (`50%`) is dropped, and code that compares or parses the raw value finds
# nothing, without an error. `(await headers()).get('cookie')` is the header as the browser sent it.
#
# Seen:
#   sent      choice={'yes':true}; rate=50%; lang=ar
#   toString  choice=%7B'yes'%3Atrue%7D; lang=ar
#
# Exits with 1 when it writes something else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --omit=optional --ignore-scripts next@16.4.6 react@19.3.1 react-dom@19.3.1
cat >try.cjs <<'JS'
// cookies() returns an instance of this class
const {RequestCookies} = require('next/dist/server/web/spec-extension/cookies');
const sent = "choice={'yes':true}; rate=50%; lang=ar";
const written = new RequestCookies(new Headers({cookie: sent})).toString();
console.log(`sent      ${sent}\ntoString  ${written}`);
process.exitCode = written === "choice=%7B'yes'%3Atrue%7D; lang=ar" ? 0 : 1;
JS
node try.cjs
