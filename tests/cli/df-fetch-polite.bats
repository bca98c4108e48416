#!/usr/bin/env bats
# df-fetch's manners, as a server sees them.

load lib
load fetch

# The smallest pause between two requests of the host $1, in milliseconds.
least_pause() {
	awk -v host="$1" '$2 == "ask" && $3 == host {
			if (last && (!least || $1 - last < least))
				least = $1 - last
			last = $1
		}
		END { print least }' "$log"
}

@test "two requests a second is what a host gets, robots.txt included" {
	go df-fetch "$site/page/1" "$site/page/2" "$site/page/3"
	is_status 0
	[ "$(asked 127.0.0.1 /robots.txt)" -eq 1 ]
	[ "$(least_pause 127.0.0.1)" -ge 450 ] || fail "$(cat "$log")"
}

@test "--rate sets the pause" {
	go df-fetch --rate 10 "$site"/page/{1..6}
	[ "$(least_pause 127.0.0.1)" -ge 80 ] || fail "$(cat "$log")"
	go df-fetch --rate often "$site/page/1"
	is_status 2
}

@test "a host has no more than --per-host requests open" {
	go df-fetch --rate 0 "$site"/page/{1..8}?100
	holds 'length == 8'
	awk '$3 == "127.0.0.1" && $5 > 2 { exit 1 }' "$log"
	: >"$log"
	go df-fetch --rate 0 --per-host 1 "$site"/page/{1..4}?50
	awk '$3 == "127.0.0.1" && $5 > 1 { exit 1 }' "$log"
}

@test "a slow page does not hold up the next one of its host" {
	go df-fetch --rate 0 "$site/page/slow?1500" "$site/page/next"
	awk '$2 == "ask" { ask[$4] = $1 } $2 == "end" { end[$4] = $1 }
		END { exit ask["/page/next"] > end["/page/slow?1500"] }' "$log"
}

@test "--concurrency holds for all hosts together" {
	for i in 1 2 5 8; do
		echo "http://127.0.0.$i:$port/page/1?100"
		echo "http://127.0.0.$i:$port/page/2?100"
	done >urls
	go df-fetch --rate 0 --concurrency 3 --ignore-robots -q <urls
	holds 'length == 8'
	awk '$2 == "ask" { if (++n > 3) exit 1 } $2 == "end" { n-- }' "$log"
}

@test "a slow host holds up nobody" {
	printf '%s\n' "$site"/page/{1..30}?3000 \
		"http://127.0.0.2:$port"/page/{1..20} >urls
	timeout 3 df-fetch --rate 0 -q <urls >"$out" 2>"$err" || true
	[ "$(grep -c 127.0.0.2 "$out")" -eq 20 ] || fail "$(wc -l "$out")"
}

@test "robots.txt is obeyed, and asked for once" {
	host=http://127.0.0.3:$port
	go df-fetch --rate 0 --rejects rejects "$host/private" "$host/page/1" \
		"$host/private/2" "$host/page/2"
	holds 'length == 2'
	jq -se 'length == 2 and all(.error.code == "robots")' rejects
	jq -se '.[0].error.message | test("line 2")' rejects
	[ "$(asked 127.0.0.3 /robots.txt)" -eq 1 ]
	[ "$(asked 127.0.0.3 /private)" -eq 0 ]
}

@test "a robots.txt that cannot be had forbids everything" {
	go df-fetch --rate 0 --retries 0 --rejects rejects \
		"http://127.0.0.4:$port/page/1" "http://127.0.0.4:$port/page/2"
	out_is_empty
	jq -se 'length == 2 and all(.error.code == "robots")' rejects
	[ "$(asked 127.0.0.4 /robots.txt)" -eq 1 ]
	[ "$(asked 127.0.0.4 /page/1)" -eq 0 ]
}

@test "one that fails is asked for by one page only, and tried again for all" {
	go df-fetch --rate 0 --retries 1 --rejects rejects \
		"http://127.0.0.4:$port"/page/{1..9}
	jq -se 'length == 9 and all(.error.code == "robots")' rejects
	[ "$(asked 127.0.0.4 /robots.txt)" -eq 2 ] || fail "$(cat "$log")"
}

@test "a robots.txt answered 429 is asked for again, then taken for none" {
	host=http://127.0.0.9:$port
	go timeout 20 df-fetch --rate 0 --retries 1 "$host/page/1"
	holds 'length == 1 and .[0].status == 200'
	[ "$(asked 127.0.0.9 /robots.txt)" -eq 2 ]
	times 127.0.0.9 /robots.txt | {
		read -r first
		read -r second
		[ $((second - first)) -ge 950 ]
	}
}

@test "a redirected robots.txt is followed" {
	go df-fetch --rate 0 --allow-private --rejects rejects \
		"http://127.0.0.6:$port/private" "http://127.0.0.6:$port/page/1"
	holds 'length == 1'
	[ "$(jq -r .error.code rejects)" = robots ]
}

@test "Crawl-delay is obeyed" {
	host=http://127.0.0.3:$port
	go df-fetch -A slowpoke/1 --rate 10 "$host/page/1" "$host/page/2"
	holds 'length == 2'
	[ "$(least_pause 127.0.0.3)" -ge 950 ] || fail "$(cat "$log")"
}

@test "--ignore-robots does not ask, and warns" {
	go df-fetch --rate 0 --ignore-robots "http://127.0.0.3:$port/private"
	err_has 'robots'
	[ "$(asked 127.0.0.3 /robots.txt)" -eq 0 ]
	[ "$(asked 127.0.0.3 /private)" -eq 1 ]
}

@test "--check-robots tells what decides" {
	printf 'User-agent: *\nDisallow: /a\nAllow: /a/b\n' >robots.txt
	go df-fetch --check-robots robots.txt http://x.org/a \
		http://x.org/a/b/c http://x.org/
	is_status 0
	out_is '{"url":"http://x.org/a","allowed":false,"rule":"disallow: /a","line":2}' \
		'{"url":"http://x.org/a/b/c","allowed":true,"rule":"allow: /a/b","line":3}' \
		'{"url":"http://x.org/","allowed":true,"rule":null,"line":null}'
	printf 'User-agent: Foo Bar\nDisallow: /\n' >foo.txt
	go df-fetch --check-robots foo.txt -A 'foo/1.0 (x)' http://x.org/
	holds '.[0].allowed | not'
	go df-fetch --check-robots foo.txt -A 'Foo Bar' http://x.org/
	holds '.[0].allowed'
	go df-fetch --check-robots robots.txt
	is_status 2
	go df-fetch --check-robots none http://x.org/
	is_status 1
}

@test "what pages ask of robots is noted, and obeyed if wanted" {
	go df-fetch --rate 0 "$site/noai" "$site/meta" "$site/page/1"
	holds '(map(select(.url | endswith("/noai")))[0].robots ==
		["noindex", "noai"]) and
		(map(select(.url | endswith("/meta")))[0].robots == ["noai"]) and
		(map(select(.url | endswith("/1")))[0] | has("robots") | not)'
	go df-fetch --rate 0 --respect-noai --rejects rejects "$site/noai" \
		"$site/meta" "$site/page/1"
	holds 'length == 1'
	jq -se 'all(.error.code == "noai")' rejects
}

@test "a sitemap's pages are fetched, those of its index and of gzip, too" {
	go df-fetch --rate 0 --allow-private --sitemap "$site/index.xml"
	holds 'map(.url | sub(".*/"; "")) | sort ==
		["gz1", "gz2", "gz3", "plain1", "plain2", "plain3"]'
	[ "$(asked 127.0.0.1 /index.xml)" -eq 1 ] || fail "$(cat "$log")"
}

@test "sitemaps in sitemaps end after three levels, with a reject" {
	go df-fetch --rate 0 --allow-private --rejects rejects \
		--sitemap "$site/nest/0"
	[ "$(jq -r .error.code rejects)" = bad_feed ]
	[ "$(asked 127.0.0.1 /nest/3)" -eq 1 ]
	[ "$(asked 127.0.0.1 /nest/4)" -eq 0 ]
}

@test "--since leaves out what is older" {
	go df-fetch --rate 0 --allow-private --since 2026-02-15 \
		--sitemap "$site/sitemap.xml"
	holds 'map(.url | sub(".*/"; "")) == ["plain3"]'
	go df-fetch --since yesterday --sitemap "$site/sitemap.xml"
	is_status 2
}

@test "a robots.txt as sitemap stands for those it names" {
	go df-fetch --rate 0 --allow-private \
		--sitemap "http://127.0.0.7:$port/robots.txt"
	holds 'length == 6'
}

@test "a feed's pages are fetched" {
	go df-fetch --rate 0 --allow-private --feed "$site/feed.xml"
	holds 'map(.url | sub(".*/"; "")) | sort == ["feed1", "feed2"]'
	go df-fetch --rate 0 --rejects rejects --feed "$site/page/1"
	[ "$(jq -r .error.code rejects)" = bad_feed ]
}
