#!/usr/bin/env bash
# A consent record that hashes its entries with WebCrypto writes the hash as hex, as MDN's example does:
# Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join(''). On a page with MooTools the result is
# not hex, and there is no error.
#
# mootools 1.5.2; Node 20.20.2
#
# MooTools replaces Array.from with a version that takes a value and no function. An array-like value is returned as an array of
# the same elements, and the function is not called. An iterable without a length (a Set, a Map) becomes an array whose only
# element is that iterable. One would expect a library of that size to leave a standard method alone where the engine has
# it; MooTools replaces it everywhere, for all other code on the page.
#
# Seen on 2026-11-29:
#   before  bytes 0aff   set [1,2]
#   after   bytes 10255   set [{}]
#
# Exits with 1 when it behaves otherwise.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"name": "site", "private": true}' > package.json
npm install --no-audit --no-fund --silent --engine-strict=false mootools@1.5.2

cat > run.js <<'JS'
const say = (when) => {
  const hex = Array.from(new Uint8Array([10, 255]), (byte) => byte.toString(16).padStart(2, '0')).join('');
  console.log(`${when} bytes ${hex}   set ${JSON.stringify(Array.from(new Set([1, 2])))}`);
};
say('before ');
require('mootools');
say('after  ');
JS
output=$(node run.js)
echo "$output"
expected='before  bytes 0aff   set [1,2]
after   bytes 10255   set [{}]'
[ "$output" = "$expected" ]
