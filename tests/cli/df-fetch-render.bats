#!/usr/bin/env bats
# df-fetch --render, with a real Chromium.

load lib

setup_file() {
	mkdir "$BATS_FILE_TMPDIR/www"
	cd "$BATS_FILE_TMPDIR/www" || return 1
	cat >app.html <<-'END'
		<!DOCTYPE html><title>App</title><div id=app></div><script>
		setTimeout(() => {
			document.getElementById('app').textContent =
				'Made by a script. '.repeat(3);
		}, 100);</script>
	END
	printf '<p>%s</p><script>document.title = "x"</script>' \
		"$(seq 200 | tr '\n' ' ')" >words.html
	printf '<script>for (;;);</script>' >busy.html
	printf '<h1>secret of the house</h1>' >inside.html
	python3 -u -m http.server --bind 127.0.0.1 0 >"../port" 2>/dev/null \
		3>&- &
	echo $! >"$BATS_FILE_TMPDIR/pid"
	for _ in $(seq 200); do
		[ ! -s ../port ] || break
		sleep 0.05
	done
	port=$(sed -n 's/.* port \([0-9]*\) .*/\1/p' ../port)
	echo "$port" >../port
	cat >inward.html <<-END
		<script>location = 'http://127.0.0.1:$port/inside.html'</script>
	END
}

teardown_file() {
	kill "$(cat "$BATS_FILE_TMPDIR/pid")"
}

local_setup() {
	unset http_proxy https_proxy all_proxy ALL_PROXY
	command -v chromium >/dev/null || skip "no chromium"
	port=$(cat "$BATS_FILE_TMPDIR/port")
	site=http://127.0.0.1:$port
}

@test "a page made by scripts is rendered, one with words is not" {
	go df-fetch --rate 0 --render auto "$site/app.html" "$site/words.html"
	is_status 0
	holds 'map(select(.url | test("app")))[0] | .rendered and
		(.html | test("Made by a script. Made by"))'
	holds 'map(select(.url | test("words")))[0] |
		has("rendered") | not'
}

@test "--render always renders every page" {
	go df-fetch --rate 0 --render always "$site/words.html"
	holds '.[0].rendered and (.[0].html | test("<title>x</title>"))'
}

@test "a page that never ends is a reject, and nothing of it stays" {
	go df-fetch --rate 0 --render always --render-timeout 4s \
		--rejects rejects "$site/busy.html"
	out_is_empty
	[ "$(jq -r .error.code rejects)" = render ]
	! pgrep -f "user-data-dir=$TMPDIR" || fail "a browser is left"
}

@test "a page may not lead the browser to a private address" {
	go df-fetch --rate 0 --render always --rejects rejects \
		"http://localhost:$port/inward.html"
	out_is_empty
	[ "$(jq -r .error.code rejects)" = render ]
}

@test "a browser that is not there is wrong usage" {
	go df-fetch --render auto --browser /no/browser "$site/app.html"
	is_status 2
	err_has browser
}
