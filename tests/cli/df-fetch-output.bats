#!/usr/bin/env bats
# df-fetch and who takes its output: full disks, readers that are slow, stop or
# go away, and signals, while requests are under way.

load lib
load fetch

# A page at once, and one that takes longer than any test may.
some_and_late() {
	printf '%s\n' "$site/page/1" "$site/page/2" "$site/page/late?60000"
}

# Waits until the file $1 has $2 lines.
await_lines() {
	for _ in $(seq 400); do
		[ "$(wc -l <"$1")" -lt "$2" ] || return 0
		sleep 0.05
	done
	fail "no $2 lines in $1"
}

@test "a full disk ends a run that waits for a server" {
	some_and_late >urls
	timeout 30 df-fetch --rate 0 --timeout 60s --per-host 8 \
		<urls >/dev/full 2>"$err" || status=$?
	is_status 1
	err_has 'standard output: No space left'
}

@test "a full disk ends a run that has much to write" {
	mkdir pages
	for i in $(seq 1000); do
		printf '<p>%099999d' "$i" >"pages/$i.html"
	done
	timeout 60 df-fetch pages >/dev/full 2>"$err" || status=$?
	is_status 1
	err_has 'standard output: No space left'
}

@test "a full disk for what waits its turn is told" {
	[ -z "$DF_SANITIZE" ] || skip "a sanitizer writes files, too"
	for i in $(seq 300); do
		printf '{"url":"%s/page/%d?%d","big":"%09999d"}\n' "$site" \
			"$i" $((i == 1 ? 3000 : 0)) "$i"
	done >urls
	(
		ulimit -f 1
		trap '' XFSZ
		timeout 30 df-fetch --rate 0 --per-host 8 --ordered <urls 2>&1 |
			cat >"$err"
		exit "${PIPESTATUS[0]}"
	) || status=$?
	is_status 1
	err_has 'temporary file: File too large'
}

@test "a reader that goes away ends a run that waits for a server" {
	{
		printf '%s\n' "$site/page/1" "$site/page/2?1000"
		printf '%s\n' "$site/page/late?60000"
	} >urls
	{
		timeout 30 df-fetch --rate 0 --timeout 60s --per-host 8 \
			<urls 2>"$err" || echo $? >status
	} | head -n 1 >"$out"
	[ "$(cat status)" -eq 141 ]
	err_is_empty
	[ "$(wc -l <"$out")" -eq 1 ]
}

@test "a reader that stops costs no memory" {
	[ -z "$DF_SANITIZE" ] || skip "a sanitizer needs much memory itself"
	mkdir pages
	head -c 8000000 /dev/zero | tr '\0' x >pages/1.txt
	for i in $(seq 2 150); do ln pages/1.txt "pages/$i.txt"; done
	(
		ulimit -v 600000
		timeout 60 df-fetch pages 2>"$err"
	) | { sleep 2; wc -l; } >"$out"
	out_is 150
	err_is_empty
}

@test "a signal ends a run that waits for a server; what has come is told" {
	some_and_late >urls
	df-fetch --rate 0 --timeout 60s --per-host 8 --stats stats \
		<urls >"$out" 2>"$err" 3>&- &
	pid=$!
	await_lines "$out" 2
	kill -TERM "$pid"
	wait "$pid" || status=$?
	is_status 1
	err_has 'stopped by SIGTERM after 2 records'
	holds 'length == 2'
	jq -e '.records_out == 2 and .pages == 2' stats || fail "$(cat stats)"
}

@test "a second signal ends a run whose reader has stopped" {
	mkdir pages
	for i in $(seq 300); do printf '%099999d' "$i" >"pages/$i.txt"; done
	mkfifo pipe
	# shellcheck disable=SC2217 # it is to read nothing
	sleep 30 <pipe 3>&- &
	reader=$!
	df-fetch pages >pipe 2>"$err" 3>&- &
	pid=$!
	sleep 1
	kill -TERM "$pid"
	sleep 1
	kill -TERM "$pid"
	wait "$pid" || status=$?
	kill "$reader"
	is_status 143
}
