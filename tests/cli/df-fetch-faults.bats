#!/usr/bin/env bats
# df-fetch against a server that does what servers should not: everything ends
# in the right record or reject, in bounded time.

load lib
load fetch

@test "broken answers are rejects, each with its reason" {
	fetch reset silent stall drip endless headers header-line short \
		two-lengths bomb bad-gzip circle-a chain/0 to-file to-nothing \
		to-odd bad-chunk cut-chunk huge-chunk no-http ancient empty \
		late down part cut-gzip bad-sum odd-coding
	is_status 0
	out_is_empty
	jq -r '(.record | sub("http://[^/]*/"; "")) + " " + .error.code' \
		rejects | sort >codes
	diff -u - codes <<-'END'
		ancient bad_response
		bad-chunk bad_response
		bad-gzip bad_response
		bad-sum bad_response
		bomb too_large
		chain/0 redirect_loop
		circle-a redirect_loop
		cut-chunk bad_response
		cut-gzip bad_response
		down http_503
		drip timeout
		empty reset
		endless too_large
		header-line bad_response
		headers bad_response
		huge-chunk bad_response
		late http_429
		no-http bad_response
		odd-coding bad_response
		part http_206
		reset reset
		short bad_response
		silent timeout
		stall timeout
		to-file bad_redirect
		to-nothing bad_redirect
		to-odd bad_redirect
		two-lengths bad_response
	END
}

@test "what can pass is tried again, what cannot is not" {
	fetch reset bad-chunk down late
	[ "$(asked 127.0.0.1 /reset)" -eq 2 ]
	[ "$(asked 127.0.0.1 /down)" -eq 2 ]
	[ "$(asked 127.0.0.1 /bad-chunk)" -eq 1 ]
	[ "$(asked 127.0.0.1 /late)" -eq 1 ]
}

@test "a server that recovers is waited for" {
	# shellcheck disable=SC2034 # of fetch.bash
	retries=3
	fetch reset-once down-twice busy cut-twice
	is_status 0
	holds 'length == 4 and all(.html | test("Hello"))'
	[ "$(asked 127.0.0.1 /down-twice)" -eq 3 ]
	# Retry-After: 1
	[ "$(jq -n "$(times 127.0.0.1 /busy | tail -1) - \
		$(times 127.0.0.1 /busy | head -1)")" -ge 1000 ]
}

@test "codings one over the other, and what is none, are read" {
	fetch two-codings no-coding
	holds 'length == 2 and all(.html | test("Hello"))'
}

@test "content types that lie" {
	fetch png-as-text png-as-html html-as-png bad-type long
	holds 'map({key: (.url | sub(".*/"; "")), value: .}) | from_entries |
		.["png-as-text"].content_type == "image/png" and
		(.["png-as-text"] | has("body_base64")) and
		.["png-as-html"].content_type == "image/png" and
		(.["png-as-html"] | has("body_base64")) and
		(.["html-as-png"] | has("body_base64")) and
		(.["bad-type"].html | test("Hello")) and
		.long.html == "more "'
}

@test "a redirect may not lead to a private address" {
	go df-fetch --rate 0 --rejects rejects "$site/to-page" \
		"$site/to-name" "$site/to-other"
	out_is_empty
	[ "$(jq -r .error.code rejects | sort -u)" = private_address ]
	[ "$(asked 127.0.0.2 /page/1)" -eq 0 ]
	[ "$(asked 127.0.0.2 /robots.txt)" -eq 0 ]
	[ "$(asked 127.0.0.1 /page/1)" -eq 0 ]
}

@test "nor over a connection that is open already" {
	go df-fetch --rate 0 --per-host 1 --rejects rejects \
		"$site/page/direct" "$site/to-page" "$site/page/again"
	holds 'length == 2'
	[ "$(jq -r .error.code rejects)" = private_address ]
	[ "$(asked 127.0.0.1 /page/1)" -eq 0 ]
}

@test "a sitemap may not lead to a private address" {
	go df-fetch --rate 0 --rejects rejects --sitemap "$site/sitemap.xml"
	out_is_empty
	jq -se 'length == 3 and all(.error.code == "private_address")' rejects
}

@test "a redirect is held against the robots.txt of where it leads" {
	fetch to-private
	[ "$(jq -r .error.code rejects)" = robots ]
	[ "$(asked 127.0.0.3 /private)" -eq 0 ]
}

@test "headers are not shown among the parameters" {
	go df-fetch -H 'Authorization: Bearer hush' --print-params
	is_status 0
	holds '.[0].header == "(secret)"'
	go df-fetch --print-params
	holds '.[0].header == []'
}

@test "nor are passwords in addresses" {
	go df-fetch --sitemap http://me:sesame@a.example/s.xml \
		--feed 'https://me:sesame@a.example/?me@home' --print-params
	holds '.[0].sitemap == ["http://a.example/s.xml"] and
		.[0].feed == ["https://a.example/?me@home"]'
}

@test "headers with secrets do not leave the host, others do" {
	go df-fetch --rate 0 --allow-private -H 'Authorization: Bearer tell' \
		-H 'X-Own: here' "$site/secret" "$site/secret-away" \
		"$site/header"
	holds 'map(.text) | sort == ["Bearer tell", "here", "none"]'
}

@test "a password in an address stays with its host, and is never told" {
	with=${site/\/\//\/\/me:sesame@}
	go df-fetch --rate 0 --allow-private --cache cache --stats stats \
		--rejects rejects "$with/secret" "$with/secret-away" \
		"$with/down" "$with/to-page" --retries 0
	holds 'map(select(.text == "Basic bWU6c2VzYW1l")) | length == 1'
	holds 'map(select(.text == "none")) | length == 1'
	cat cache* stats rejects "$out" "$err" >all
	! grep -aq sesame all || fail "told or stored"
}

@test "a host name outside ASCII is mapped, one that cannot be is refused" {
	# The digits of the first are full-width, as is the slash of the second.
	go df-fetch --rate 0 --rejects rejects \
		"http://１２７.0.0.1:$port/page/1" \
		"http://me:sesame@a／b.example/" "http://bücher.invalid/"
	holds 'length == 1 and (.[0].final_url | startswith("http://127.0.0.1:"))'
	jq -r .error.code rejects | sort | tr '\n' ' ' >codes
	[ "$(cat codes)" = "bad_url dns " ] || fail "$(cat codes)"
	jq -se 'any(.error.message | test("xn--bcher-kva.invalid"))' rejects
	! grep -q sesame rejects || fail "told"
}

@test "a name with an at-sign is sent as it was meant" {
	go df-fetch --rate 0 "${site/\/\//\/\/m@e:sesame@}/secret"
	holds '.[0].text == "Basic bUBlOnNlc2FtZQ==" and
		(.[0].url | test("sesame") | not)'
}

@test "a header may not smuggle in another" {
	go df-fetch -H $'X: 1\r\nY: 2' "$site/page/1"
	is_status 2
	err_has 'header'
}

@test "nor may a name" {
	go df-fetch -A $'me/1\r\nX: 2' "$site/page/1"
	is_status 2
	err_has 'user-agent'
}

@test "credentials come from netrc if asked for" {
	printf 'machine 127.0.0.1 login me password sesame\n' >netrc
	chmod 600 netrc
	HOME=$PWD
	mv netrc .netrc
	export HOME
	go df-fetch --rate 0 "$site/secret"
	holds '.[0].text == "none"'
	go df-fetch --rate 0 --http-auth netrc "$site/secret"
	holds '.[0].text == "Basic bWU6c2VzYW1l"'
}

@test "a slow reader of the output makes no page late" {
	big=$(printf '%300000s' '' | tr ' ' x)
	{
		printf '{"url":"%s/page/1","big":"%s"}\n' "$site" "$big"
		printf '{"url":"%s/page/2?1000"}\n' "$site"
	} >urls
	df-fetch --rate 0 --timeout 2s --retries 0 --allow-private \
		--rejects rejects <urls | { sleep 4; cat; } >"$out"
	[ ! -s rejects ]
	holds 'length == 2'
}
