#!/usr/bin/env bats
# df-fetch --render, with a real Chromium.

load lib

setup_file() {
	log=$BATS_FILE_TMPDIR/log
	"$BATS_TEST_DIRNAME/trap-server" "$BATS_FILE_TMPDIR/ports" "$log" 3>&- &
	echo $! >"$BATS_FILE_TMPDIR/pid"
	for _ in $(seq 400); do
		[ ! -s "$BATS_FILE_TMPDIR/ports" ] || break
		sleep 0.05
	done
}

teardown_file() {
	kill "$(cat "$BATS_FILE_TMPDIR/pid")"
}

local_setup() {
	unset http_proxy https_proxy all_proxy HTTPS_PROXY ALL_PROXY no_proxy \
		NO_PROXY
	command -v chromium >/dev/null || skip "no chromium"
	log=$BATS_FILE_TMPDIR/log
	read -r port _ <"$BATS_FILE_TMPDIR/ports"
	site=http://127.0.0.1:$port
	: >"$log"
}

render() {
	go timeout 120 df-fetch --rate 0 --render always --rejects rejects "$@"
}

reject_is() {
	[ "$(jq -r .error.code rejects)" = "$1" ] || fail "$(cat rejects)"
}

# What was killed is seen for a moment more, on a busy machine.
no_browser_left() {
	for _ in $(seq 200); do
		pgrep -f "user-data-dir=$1" >/dev/null || return 0
		sleep 0.05
	done
	fail "a browser is left"
}

@test "a page made by scripts is rendered, one with words is not" {
	# The first browser on a busy machine may take long to start.
	go df-fetch --rate 0 --render auto --render-timeout 90s \
		"$site/app.html" "$site/words.html"
	is_status 0
	holds 'map(select(.url | test("app")))[0] | .rendered and
		(.html | test("Made by a script. Made by"))'
	holds 'map(select(.url | test("words")))[0] |
		has("rendered") | not'
}

@test "--render always renders every page" {
	render "$site/words.html"
	holds '.[0].rendered and (.[0].html | test("<title>x</title>"))'
}

@test "what a page's scripts send and ask for arrives" {
	render "$site/post.html"
	holds '.[0].html | test("100000 bytes")'
}

@test "a page may have a WebSocket to its own host" {
	render "$site/socket.html"
	holds '.[0].html | test("hello there")'
}

@test "a page that never ends is a reject, and nothing of it stays" {
	render --render-timeout 4s "$site/busy.html"
	out_is_empty
	reject_is render
	no_browser_left "$TMPDIR"
}

@test "a page reaches no private address, by whatever name and protocol" {
	render "$site/tries.html"
	holds '.[0].html | test("refused http://localhost") and test("the end")
		and (test("^reached "; "m") | not)'
	[ ! -s "$log" ] || fail "reached: $(cat "$log")"
}

@test "with --allow-private a page reaches them" {
	render --allow-private "$site/tries.html"
	grep -q "^tcp .*GET /c" "$log"
}

@test "a page may not lead the browser to a private address" {
	render "$site/inward.html"
	out_is_empty
	reject_is private_address
	[ ! -s "$log" ] || fail "reached: $(cat "$log")"
}

@test "a page asks a host for no more at once than --per-host" {
	render "$site/many.html"
	holds '.[0].html | test("<div id=\"o\">20</div>")'
	! grep "slow [3-9]" "$log" || fail "more than two at once"
}

@test "what never answers is given up, the page is not" {
	render --render-timeout 12s "$site/hangs.html"
	holds '.[0].html | test("<p id=\"o\">without it</p>")'
}

@test "a page that loads more than --max-size is a reject" {
	render --max-size 4M "$site/flood.html"
	out_is_empty
	reject_is too_large
	grep -q 'all together' rejects
}

@test "a page may not use the browser to attack others" {
	render "$site/hammer.html"
	holds '.[0].html | test("<p id=\"o\">ended</p>")'
	n=$(grep -c hammered "$log")
	[ "$n" -gt 100 ] && [ "$n" -le 1000 ] || fail "$n requests"
	render "$site/send.html"
	holds '.[0].html | test("<p id=\"o\">(sent ){6}ended </p>")'
}

@test "a page that wants all memory ends, and nothing of it stays" {
	render --render-memory 600M --render-timeout 20s "$site/memory.html"
	is_status 0
	no_browser_left "$TMPDIR"
}

# On a busy machine Chromium's clock stands still at times once a download was
# refused, and the page is given up.
@test "a page can save nothing" {
	local turn
	for turn in 1 2 3; do
		render "$site/save.html"
		[ ! -s "$out" ] || break
		echo "turn $turn: $(cat rejects)"
	done
	holds '.[0].html | test("clicked")'
}

@test "when df-fetch is killed, its browsers and their profiles go" {
	df-fetch -q --rate 0 --render always "$site/busy.html" >"$out" 3>&- &
	pid=$!
	for _ in $(seq 200); do
		! pgrep -f "user-data-dir=$TMPDIR" >/dev/null || break
		sleep 0.05
	done
	sleep 1
	kill -9 "$pid"
	for _ in $(seq 200); do
		[ -n "$(ls -A "$TMPDIR")" ] || break
		sleep 0.05
	done
	[ -z "$(ls -A "$TMPDIR")" ] || fail "left: $(ls -A "$TMPDIR")"
	no_browser_left "$TMPDIR"
}

@test "when what ends them is killed, too, its browsers go" {
	df-fetch -q --rate 0 --render always "$site/busy.html" >"$out" 3>&- &
	pid=$!
	for _ in $(seq 200); do
		! pgrep -f "type=renderer.*$TMPDIR" >/dev/null || break
		sleep 0.05
	done
	kill -9 "$pid" $(pgrep -P "$pid" df-fetch)
	no_browser_left "$TMPDIR"
}

@test "a browser has the time limit as processor time, and no descriptors" {
	cat >fake <<-'END'
		#!/bin/sh
		[ -e /proc/$$/fd/1 ] && [ ! -e /proc/$$/fd/5 ] || exit 1
		echo "<p>$(ulimit -t)"
	END
	chmod +x fake
	go df-fetch --rate 0 --render always --render-timeout 20s \
		--browser "$PWD/fake" "$site/words.html" 5</dev/null
	holds '.[0].html == "<p>81"'
}

@test "a browser that is not there is wrong usage" {
	go df-fetch --render auto --browser /no/browser "$site/app.html"
	is_status 2
	err_has browser
}
