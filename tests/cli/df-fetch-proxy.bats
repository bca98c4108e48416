#!/usr/bin/env bats
# df-fetch through proxies of several kinds, and past them.
# shellcheck disable=SC2030,SC2031 # each test has its own environment

load lib

setup_file() {
	"$BATS_TEST_DIRNAME/proxy-server" "$BATS_FILE_TMPDIR/port" \
		"$BATS_FILE_TMPDIR/log" 3>&- &
	echo $! >"$BATS_FILE_TMPDIR/pid"
	for _ in $(seq 400); do
		[ ! -s "$BATS_FILE_TMPDIR/port" ] || break
		sleep 0.05
	done
}

teardown_file() {
	kill "$(cat "$BATS_FILE_TMPDIR/pid")"
}

local_setup() {
	unset http_proxy https_proxy all_proxy no_proxy
	unset HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY
	proxy=127.0.0.1:$(cat "$BATS_FILE_TMPDIR/port")
	log=$BATS_FILE_TMPDIR/log
	: >"$log"
}

fetch() {
	go timeout 60 df-fetch --rate 0 --retries 0 --connect-timeout 5s \
		--rejects rejects --stats stats "$@"
}

asked() {
	grep -qx -- "$1" "$log" || fail "not asked: $1" "$(cat "$log")"
}

is_rejected() {
	out_is_empty
	[ "$(jq -r .error.code rejects)" = "$1" ] || fail "$(cat rejects)"
}

# Nothing that was written shows the password or the header made of it.
secret_is_kept() {
	lacks 'pass.?word|dXNlcjpwYXNz' "$out"
	lacks 'pass.?word|dXNlcjpwYXNz' "$err"
	lacks 'pass.?word|dXNlcjpwYXNz' stats
	[ ! -e rejects ] || lacks 'pass.?word|dXNlcjpwYXNz' rejects
}

@test "http_proxy is asked for pages of http, and resolves their names" {
	export http_proxy=http://$proxy
	fetch http://a.test/page
	holds '.[0].text == "http /page" and .[0].url == "http://a.test/page"'
	asked 'http GET http://a.test/robots.txt -'
	asked 'http GET http://a.test/page -'
}

@test "HTTP_PROXY in capitals is not, for the sake of CGI" {
	export HTTP_PROXY=http://$proxy
	fetch http://a.test/page
	is_rejected dns
	[ ! -s "$log" ]
}

@test "https_proxy is asked for tunnels for pages of https" {
	export https_proxy=$proxy
	fetch https://a.test/page
	out_is_empty
	asked 'http CONNECT a.test:443 -'
}

@test "all_proxy may be SOCKS, of three kinds" {
	export all_proxy=socks5h://$proxy
	fetch http://a.test/page
	holds '.[0].text == "socks5 /page"'
	asked 'socks5 CONNECT a.test:80 -'
	export all_proxy=socks4a://$proxy
	fetch http://b.test/page
	holds '.[0].text == "socks4 /page"'
	asked 'socks4 CONNECT b.test:80'
	unset all_proxy
	export ALL_PROXY=socks5://$proxy
	fetch http://127.0.0.1:80/page
	asked 'socks5 CONNECT 127.0.0.1:80 -'
}

@test "what no_proxy names is asked for directly" {
	export http_proxy=http://$proxy no_proxy=b.test,127.0.0.0/8
	fetch http://a.test/page http://www.b.test/page http://127.0.0.1:9/page
	holds 'length == 1'
	[ "$(jq -r .error.code rejects | sort | xargs)" = "connect dns" ]
	no_proxy='*' fetch http://a.test/page
	is_rejected dns
}

@test "through a proxy no redirect is checked, past it each is" {
	export http_proxy=http://$proxy
	fetch http://a.test/to-inside
	holds '.[0].text == "http /inside"'
	no_proxy=127.0.0.1 fetch http://a.test/to-inside
	is_rejected private_address
}

@test "a proxy gets its credentials, and nobody is told them" {
	export http_proxy=http://user:pass%20word@$proxy
	fetch --cache cache.db http://a.test/page http://a.test/to-inside
	holds 'length == 2'
	asked 'http GET http://a.test/page user:pass word'
	secret_is_kept
	lacks 'pass.?word|dXNlcjpwYXNz' cache.db
	all_proxy=socks5h://user:password@$proxy http_proxy='' \
		fetch http://a.test/page
	asked 'socks5 CONNECT a.test:80 user:password'
	secret_is_kept
}

@test "nor when the proxy is of no kind, not there, or refuses" {
	for bad in odd://user:password@$proxy http://user:password@127.0.0.1:1 \
		http://user:password@none.invalid 'http://user:password@:x:y' \
		"http://user:password@[::z"; do
		http_proxy=$bad fetch http://a.test/page
		out_is_empty
		[ -s rejects ] || fail "no reject"
		secret_is_kept
	done
	https_proxy=http://user:password@$proxy fetch https://a.test/page
	out_is_empty
	asked 'http CONNECT a.test:443 user:password'
	secret_is_kept
}

@test "a browser's pages go through the proxy, too" {
	command -v chromium >/dev/null || skip "no chromium"
	export all_proxy=http://user:pass%20word@$proxy
	fetch --render always http://a.test/app
	holds '.[0].html | test("made of http /text")'
	asked 'http GET http://a.test/text user:pass word'
	asked 'http CONNECT other.test:443 user:pass word'
	lacks 'inside|google' "$log"
	secret_is_kept
	export all_proxy=socks5h://$proxy
	fetch --render always http://b.test/app
	holds '.[0].html | test("made of socks5 /text")'
}
