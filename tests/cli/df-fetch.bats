#!/usr/bin/env bats
# df-fetch: files, folders, and a web server on the loopback device.

load lib

setup_file() {
	"$BATS_TEST_DIRNAME/http-server" "$BATS_FILE_TMPDIR/port" 3>&- &
	echo $! >"$BATS_FILE_TMPDIR/pid"
	for _ in $(seq 200); do
		[ ! -s "$BATS_FILE_TMPDIR/port" ] || break
		sleep 0.05
	done
}

teardown_file() {
	kill "$(cat "$BATS_FILE_TMPDIR/pid")"
}

local_setup() {
	unset http_proxy https_proxy all_proxy ALL_PROXY SOURCE_DATE_EPOCH
	site=http://127.0.0.1:$(cat "$BATS_FILE_TMPDIR/port")
	mkdir pages
	printf '<title>One</title><p>1</p>' >pages/one.html
	printf '# Two\n' >pages/two.md
}

# The code of the only reject.
code_is() {
	jq -se --arg code "$1" 'length == 1 and .[0].error.code == $code' \
		rejects >/dev/null || fail "not $1: $(head -c 2000 rejects)"
}

@test "help goes to standard output" {
	go df-fetch --help
	is_status 0
	grep -q '^usage: df-fetch' "$out"
	err_is_empty
}

@test "version is printed" {
	go df-fetch --version
	is_status 0
	grep -q '^df-fetch ' "$out"
}

@test "an unknown option is wrong usage" {
	go df-fetch --conurrency 3
	is_status 2
	err_has 'concurrency'
}

@test "empty input gives empty output" {
	go df-fetch </dev/null
	is_status 0
	out_is_empty
	err_is_empty
}

@test "an empty folder gives empty output" {
	mkdir none
	go df-fetch none
	is_status 0
	out_is_empty
}

@test "a file becomes a document with its fields in a fixed order" {
	SOURCE_DATE_EPOCH=0 go df-fetch pages/one.html
	is_status 0
	out_is '{"id":"'"$(jq -r .id "$out")"'","url":"file:pages/one.html","content_type":"text/html","charset":"UTF-8","fetched_at":"1970-01-01T00:00:00Z","html":"<title>One</title><p>1</p>"}'
}

@test "the id depends on address and bytes, and on nothing else" {
	go df-fetch pages/one.html
	one=$(jq -r .id "$out")
	[ "${#one}" -eq 32 ]
	touch -d 2001-01-01 pages/one.html
	go df-fetch pages/two.md pages/one.html
	holds ".[1].id == \"$one\" and .[0].id != \"$one\""
	printf ' ' >>pages/one.html
	go df-fetch pages/one.html
	holds ".[0].id != \"$one\""
}

@test "a Markdown file is text, and keeps its type" {
	go df-fetch pages/two.md
	holds '.[0] | .content_type == "text/markdown" and .text == "# Two\n"
		and (has("html") | not)'
}

@test "a folder gives its files sorted by bytes, without hidden ones" {
	mkdir -p pages/a/b pages/.git
	printf x >pages/a/b/deep.txt
	printf x >pages/Z.txt
	printf x >pages/.git/config
	printf x >pages/.hidden
	ln -s ../pages/one.html pages/link.html
	mkfifo pages/pipe
	go df-fetch pages
	is_status 0
	[ "$(jq -r .url "$out" | tr '\n' ' ')" = "file:pages/Z.txt \
file:pages/a/b/deep.txt file:pages/one.html file:pages/two.md " ]
}

@test "a link as operand is followed" {
	ln -s pages/one.html link.html
	go df-fetch link.html
	holds '.[0].html | test("One")'
}

@test "odd names are percent-encoded in the address" {
	printf x >'a b%20?ü.txt'
	go df-fetch 'a b%20?ü.txt'
	holds '.[0].url == "file:a%20b%2520%3F%C3%BC.txt"'
}

@test "folders nested too deep are rejected, the rest is read" {
	deep=pages
	for _ in $(seq 70); do deep=$deep/d; done
	mkdir -p "$deep"
	printf x >"$deep/x.txt"
	go df-fetch --rejects rejects pages
	is_status 0
	code_is read
	holds 'length == 2'
}

@test "a missing file is told of, the others are read, and the status is 1" {
	go df-fetch pages/one.html pages/none.html pages/two.md
	is_status 1
	err_has '^df-fetch: pages/none.html: '
	holds 'length == 2'
}

@test "a file that may not be read is told of, and the status is 1" {
	[ "$(id -u)" -ne 0 ] || skip "root may read everything"
	chmod 0 pages/one.html
	go df-fetch pages/one.html pages/two.md
	is_status 1
	holds 'length == 1'
}

@test "a file over --max-size is rejected" {
	head -c 3000 /dev/zero >pages/big.txt
	go df-fetch --max-size 2k --rejects rejects pages/big.txt pages/two.md
	is_status 0
	code_is too_large
	holds 'length == 1'
}

@test "an archive that is cut off gives what is whole, and the status is 1" {
	page() {
		printf 'WARC/1.0\r\nWARC-Type: response\r\n'
		printf 'WARC-Target-URI: http://me:sesame@a.example/%s\r\n' "$1"
		printf 'WARC-Date: 2026-01-01T00:00:00Z\r\n'
		printf 'Content-Length: %d\r\n\r\n%s\r\n\r\n' ${#2} "$2"
	}
	response=$'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>a'
	page 1 "$response" | gzip >a.warc.gz
	page 2 "no response" | gzip >>a.warc.gz
	page 3 "$response" | gzip | head -c 60 >>a.warc.gz
	go df-fetch --rejects rejects a.warc.gz
	is_status 1
	err_has '^df-fetch: a.warc.gz: truncated gzip input$'
	holds 'length == 1 and .[0].url == "http://a.example/1"'
	jq -se '.[0].error.code == "http_header"' rejects
	lacks sesame "$out" && lacks sesame rejects
}

@test "bytes that are no text become base64" {
	head -c 2000 /dev/urandom >noise
	printf '\0' >>noise
	go df-fetch noise
	holds '.[0].content_type == "application/octet-stream"'
	jq -r .body_base64 "$out" | base64 -d | cmp - noise
}

@test "a file without extension is known by its bytes" {
	cp pages/one.html page
	printf 'only words' >words
	go df-fetch page words
	holds '.[0].content_type == "text/html" and
		.[1].content_type == "text/plain" and .[1].text == "only words"'
}

@test "text in other character sets becomes UTF-8" {
	printf 'Гремит война' | iconv -t UTF-16 >utf16.txt
	printf '<meta charset=shift_jis><p>日本語' | iconv -t CP932 >sjis.html
	printf '<?xml version="1.0" encoding="koi8-r"?><p>мир</p>' |
		iconv -t KOI8-R >koi8.html
	printf '<?xml version="1.0" encoding="koi8-r"?><p>мир</p>' |
		iconv -t KOI8-R >koi8.xml
	go df-fetch utf16.txt sjis.html koi8.html koi8.xml
	holds '.[0].text == "Гремит война" and .[0].charset == "UTF-16LE" and
		(.[1].html | test("日本語")) and .[1].charset == "Shift_JIS" and
		(.[2].html | test("мир")) and .[2].charset == "KOI8-R" and
		(.[3].text | test("мир")) and .[3].content_type == "text/xml"'
}

@test "UTF-8 is read as such whatever the page says" {
	printf '<meta charset=euc-kr><p>日本語の文章です' >ja.html
	go df-fetch ja.html
	holds '.[0].charset == "UTF-8" and (.[0].html | test("日本語の文章"))'
}

@test "malformed UTF-8 is mended" {
	printf '<meta charset=utf-8><p>a\xff\xc3b' >bad.html
	go df-fetch bad.html
	holds '.[0].html | endswith("<p>a\ufffd\ufffdb")'
}

@test "a page on the web becomes a document" {
	go df-fetch "$site/page"
	is_status 0
	err_is_empty
	holds '.[0] | .status == 200 and .content_type == "text/html" and
		.charset == "UTF-8" and .etag == "\"v1\"" and
		.last_modified == "Tue, 03 Mar 2026 10:00:00 GMT" and
		(.html | test("Hello, wörld")) and
		(.fetched_at | test("^20..-..-..T..:..:..Z$"))'
	[ "$(jq -r .url "$out")" = "$site/page" ]
}

@test "addresses come from standard input, one a line" {
	printf '%s\n\n  %s  \r\n' "$site/page" "$site/text" >urls
	go df-fetch <urls
	is_status 0
	holds 'length == 2 and .[1].text == "plain\r\n"'
}

@test "the output is in the order of the input with --ordered" {
	port=${site##*:}
	printf '%s\n' "http://localhost:$port/wait" "$site/page" \
		"http://127.0.0.2:$port/none" "$site/text" >urls
	go df-fetch --ordered --rejects rejects <urls
	is_status 0
	[ "$(jq -r .url "$out" | sed 's/.*://' | tr '\n' ' ')" = \
		"$port/wait $port/page $port/text " ]
}

@test "a record's other fields pass through, stale ones are replaced" {
	jq -nc --arg url "$site/page" \
		'{n: 10000000000000000000001, url: $url, text: "old", k: "v"}' |
		sed 's/1e+22/10000000000000000000001/' >records
	go df-fetch <records
	is_status 0
	grep -q '^{"n":1' "$out"
	holds '.[0] | .k == "v" and (has("text") | not) and .status == 200'
}

@test "a record without url and a malformed one are rejected" {
	printf '{"u":1}\n{"url":7}\n{"url":\n%s\n' "$site/page" >records
	go df-fetch --rejects rejects <records
	is_status 0
	holds 'length == 1'
	[ "$(jq -r .error.code rejects | tr '\n' ' ')" = \
		"bad_url bad_url bad_json " ]
	jq -se '.[1].record == {"url":7} and .[1].error.line == 2' rejects
}

@test "a line with a NUL byte is a reject that holds all of it" {
	printf '%s\n' "$site/a@b" '{"url":"http://x/\u0000y"}' | tr @ '\000' |
		go df-fetch --rejects rejects
	jq -se '.[0].record | endswith("a\u0000b")' rejects
	jq -se '.[1].record.url == "http://x/\u0000y"' rejects
}

@test "lines never name local files" {
	printf '%s\n' /etc/passwd file:///etc/passwd pages/one.html \
		ftp://127.0.0.1/ javascript:1 >urls
	go df-fetch --rejects rejects <urls
	is_status 0
	out_is_empty
	jq -se 'length == 5 and all(.error.code == "bad_url")' rejects
}

@test "a status that is no success is a reject with its number" {
	go df-fetch --rejects rejects "$site/none"
	is_status 0
	out_is_empty
	code_is http_404
	go df-fetch --rejects rejects "$site/gone"
	code_is http_410
}

@test "redirects are followed, up to a limit, and only to the web" {
	go df-fetch --rate 0 --allow-private "$site/redirect"
	holds '.[0].html | test("Hello")'
	go df-fetch --rate 0 --allow-private --rejects rejects "$site/loop"
	code_is redirect_loop
	go df-fetch --rate 0 --allow-private --max-redirects 0 --rejects rejects "$site/redirect"
	code_is redirect_loop
	go df-fetch --rate 0 --allow-private --rejects rejects "$site/to-file"
	out_is_empty
	code_is bad_redirect
}

@test "what is larger than --max-size is rejected, decompressed size counts" {
	go df-fetch --max-size 1M --rejects rejects "$site/bomb"
	code_is too_large
	go df-fetch --max-size 1M --rejects rejects "$site/endless"
	code_is too_large
}

@test "a page that does not come in time is rejected" {
	go df-fetch --timeout 300ms --retries 0 --rejects rejects "$site/slow"
	code_is timeout
}

# How many milliseconds a command takes.
took() {
	local start
	start=$(date +%s%N)
	go "$@"
	echo $((($(date +%s%N) - start) / 1000000))
}

@test "two hosts are asked at once, one host --per-host things at a time" {
	other=http://localhost:${site##*:}
	opts="-t 1s --rate 0 --retries 0 --ignore-robots -q --per-host 1"
	# shellcheck disable=SC2086 # options
	ms=$(took df-fetch $opts "$site/slow" "$other/slow")
	[ "$ms" -lt 1900 ] || fail "two hosts took $ms ms"
	# shellcheck disable=SC2086 # options
	ms=$(took df-fetch $opts "$site/slow" "$site/slow")
	[ "$ms" -ge 2000 ] || fail "one host took $ms ms"
}

@test "a host that nobody answers for is rejected" {
	go df-fetch --rejects rejects http://127.0.0.1:1/
	code_is connect
	go df-fetch --rejects rejects http://no-such-host.invalid/
	code_is dns
}

@test "broken answers are rejected" {
	go df-fetch --rejects rejects "$site/short"
	code_is bad_response
	go df-fetch --rejects rejects "$site/headers"
	code_is bad_response
}

@test "compressed pages are decompressed" {
	go df-fetch "$site/gzip"
	holds '.[0].html | test("Hello, wörld")'
}

@test "the server's character set comes before the page's" {
	go df-fetch "$site/latin1" "$site/meta" "$site/header-first"
	holds '(.[0].html | test("größer")) and
		.[0].charset == "windows-1252" and
		(.[1].html | test("мир")) and (.[2].html | test("wörld"))'
}

@test "a page without content type is known by its bytes" {
	go df-fetch "$site/untyped"
	holds '.[0].content_type == "text/html" and (.[0] | has("html"))'
}

@test "a PDF is kept as base64" {
	go df-fetch "$site/binary"
	holds '.[0].content_type == "application/pdf" and
		(.[0].body_base64 | startswith("AAECAwQF")) and
		(.[0] | has("charset") | not)'
}

@test "credentials are used, but never stored or told" {
	with=${site/\/\//\/\/me:sesame@}
	go df-fetch "$with/auth"
	holds '.[0].text == "Basic bWU6c2VzYW1l"'
	! grep -q sesame "$out" || fail "stored"
	printf '%s\n{"url":"%s"}\nftp://me:sesame/x@host/\n' \
		"$with/none" "$with/none" >urls
	go df-fetch --rejects rejects <urls
	! grep -q sesame "$out" "$err" rejects || fail "told"
	[ "$(jq -s length rejects)" -eq 3 ]
	go df-fetch <urls
	! grep -q sesame "$err" || fail "told"
}

@test "servers are told who asks" {
	go df-fetch "$site/agent"
	holds '.[0].text | test("^df-fetch/[0-9.]+ \\(\\+https://")'
	go df-fetch -A 'my-bot/1 (+https://example.org/)' "$site/agent"
	holds '.[0].text == "my-bot/1 (+https://example.org/)"'
}

@test "bytes that no address may hold are percent-encoded" {
	go df-fetch "$site/path?q=a b&ü=\"1\"#top"
	holds '.[0].text == "/path?q=a%20b&%C3%BC=%221%22"'
	[ "$(jq -r .url "$out")" = "$site/path?q=a b&ü=\"1\"#top" ]
}

@test "a page comes out before the next address is known" {
	mkfifo in
	df-fetch <in >"$out" &
	pid=$!
	exec 7>in
	echo "$site/page" >&7
	for _ in $(seq 100); do
		[ ! -s "$out" ] || break
		sleep 0.05
	done
	[ -s "$out" ] || fail "nothing after five seconds"
	exec 7>&-
	wait "$pid"
}

@test "SIGTERM ends a run that waits for a server" {
	df-fetch "$site/slow" >"$out" 2>"$err" &
	pid=$!
	sleep 0.3
	kill -TERM "$pid"
	start=$(date +%s)
	wait "$pid" || true
	[ $(($(date +%s) - start)) -lt 5 ]
}

@test "a full disk is noticed" {
	status=0
	df-fetch pages >/dev/full 2>"$err" || status=$?
	is_status 1
	err_has 'standard output'
}

@test "a bad SOURCE_DATE_EPOCH is wrong usage" {
	SOURCE_DATE_EPOCH=yesterday go df-fetch pages
	is_status 2
	err_has SOURCE_DATE_EPOCH
}

@test "statistics count pages, files and bytes" {
	go df-fetch --stats stats pages "$site/page"
	jq -e '.pages == 1 and .files == 2 and .body_bytes > 30 or
		(.counters | .pages == 1 and .files == 2)' stats
}

@test "what comes before - does not wait for standard input" {
	mkfifo in
	df-fetch "$site/page" - <in >"$out" 2>"$err" &
	exec 9>in
	for _ in $(seq 100); do
		[ ! -s "$out" ] || break
		sleep 0.05
	done
	[ "$(wc -l <"$out")" -eq 1 ]
	echo "$site/text" >&9
	exec 9>&-
	wait $!
	holds 'length == 2'
}

# What stands under the heading $1 of the manual page as names.
told() {
	sed -n "/^\.S[hs] $1/,/^\.S[hs] [^$(printf %.1s "$1")]/p" \
		"$DF_SOURCE/man/df-fetch.1" | sed ':a; /\\$/ { N; s/\\\n//; ba }' |
		sed -n 's/^\.It Cm //p' | tr -s ', ' '\n' | sort -u
}

@test "the manual page lists every code of a reject, and no other" {
	cd "$DF_SOURCE/lib"
	cat fetch/*.c net/*.c core/gunzip.c | tr -s '\n\t' '  ' |
		grep -oE 'err_input\( *[^",;]*, *"[a-z_0-9]+"|\{"[a-z_]+", CURLE|code = "[a-z_]+"' |
		grep -oE '"[a-z_0-9]+"' | tr -d '"' | sort -u >"$DIR/made"
	told DIAGNOSTICS | grep -v '^http_[0-9.]*$\|^\.\.\.$' >"$DIR/told"
	[ "$(wc -l <"$DIR/made")" -gt 20 ]
	diff -u "$DIR/made" "$DIR/told"
}

@test "the manual page lists what --stats counts, in its order" {
	go df-fetch --stats stats "$DF_SOURCE/LICENSE"
	jq -r 'del(.filter, .version, .seconds, .exit_status, .rejected,
		.rejected_by_code, .records_in, .records_out, .bytes_in,
		.bytes_out) | keys[]' stats | sort >counted
	told Statistics | diff -u counted -
}

@test "a line over --max-line is a reject, and the others are fetched" {
	printf '%s\n' "$site/page" "$(printf '%5000s' '' | tr ' ' x)" \
		"$site/text" >urls
	go df-fetch --rate 0 --max-line 4k --rejects rejects <urls
	is_status 0
	[ "$(wc -l <"$out")" -eq 2 ]
	jq -e '.error.code == "line_too_long" and .error.line == 2
		and (.error.message | test("line of 500. bytes"))
		and (.record | startswith("xxx") and length < 4096)' rejects
}
