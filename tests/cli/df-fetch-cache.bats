#!/usr/bin/env bats
# df-fetch --cache: what was fetched is not fetched again.

load lib
load fetch

@test "a second run asks whether pages have changed" {
	go df-fetch --ordered --rate 0 --cache cache "$site/page/1" "$site/header"
	cp "$out" first
	go df-fetch --ordered --rate 0 --cache cache --stats stats "$site/page/1" \
		"$site/header"
	is_status 0
	jq -e '.not_modified == 1 and .requests == 2' stats
	# robots.txt is kept for a day.
	[ "$(asked 127.0.0.1 /robots.txt)" -eq 1 ]
	diff <(jq -S 'del(.fetched_at)' first) <(jq -S 'del(.fetched_at)' "$out")
}

@test "with --max-age it does not ask at all" {
	go df-fetch --rate 0 --allow-private --cache cache --rejects r1 \
		"$site/page/1" "$site/to-page" "$site/none"
	cp "$out" first
	: >"$log"
	go df-fetch --rate 0 --allow-private --cache cache --max-age 1h \
		--rejects r2 "$site/page/1" "$site/to-page" "$site/none"
	[ ! -s "$log" ] || fail "$(cat "$log")"
	diff <(sort first) <(sort "$out")
	diff r1 r2
	go df-fetch --max-age 1h "$site/page/1"
	is_status 2
}

@test "one run asks for no address twice" {
	printf '%s\n' "$site/page/1" "$site/page/2" "$site/page/1" >urls
	go df-fetch --rate 20 --cache cache <urls
	holds 'length == 3'
	[ "$(asked 127.0.0.1 /page/1)" -eq 1 ]
}

# Of the lines "time url" in kept, none was asked for after its time.
none_again() {
	awk -v site="$site" '
		{ path = NR == FNR ? substr($2, length(site) + 1) : $4 }
		NR == FNR && !(path in kept) { kept[path] = $1 }
		NR > FNR && path in kept && kept[path] < $1 { print; bad = 1 }
		END { exit bad }' kept <(grep "ask .*/page/" "$log")
}

@test "a run that was killed is continued: nothing whole is fetched again" {
	printf '%s\n' "$site"/page/{1..80}?25 >urls
	for pause in 0.15 0.3 0.2 0.25; do
		df-fetch --rate 0 --per-host 1 -q --cache cache <urls \
			>part 2>/dev/null &
		pid=$!
		sleep "$pause"
		kill -9 "$pid"
		wait "$pid" || true
		date +%s%3N >>kills
		# What stands in the cache does for good.
		sqlite3 cache "SELECT '$(date +%s%3N) ' || url FROM pages" \
			>>kept 2>/dev/null || true
	done
	go df-fetch --rate 0 --per-host 1 --cache cache <urls
	is_status 0
	holds 'length == 80 and (map(.url) | unique | length == 80)'
	# Whoever asks one host for one page at a time has the one before when
	# he asks for the next, unless he was killed in between.
	awk 'NR == FNR { kill[++n] = $1; next }
		$2 != "ask" { next }
		whole[$4] { print; bad = 1 }
		{
			for (i = 1; i <= n; i++)
				if (last && asked <= kill[i] && kill[i] <= $1)
					last = ""
			if (last)
				whole[last] = 1
			last = $4
			asked = $1
		}
		END { exit bad }' kills <(grep "ask .*/page/" "$log")
	none_again
}

@test "what a killed run has written is never fetched again" {
	printf '%s\n' "$site"/page/{1..300}?30 >urls
	for _ in 1 2 3 4; do
		df-fetch --rate 0 --per-host 16 -q --cache cache <urls \
			>part 2>/dev/null &
		pid=$!
		until [ "$(wc -l <part)" -ge 9 ]; do sleep 0.01; done
		kill -9 "$pid"
		wait "$pid" || true
		jq -rR --arg at "$(date +%s%3N)" \
			'fromjson? | "\($at) \(.url)"' part >>kept
	done
	[ "$(wc -l <kept)" -ge 36 ]
	go df-fetch --rate 0 --per-host 16 --cache cache <urls
	holds 'length == 300 and (map(.url) | unique | length == 300)'
	none_again
}

@test "a run that ended is not continued: the next one asks" {
	go df-fetch --rate 0 --cache cache "$site/page/1"
	go df-fetch --rate 0 --cache cache --stats stats "$site/page/1"
	jq -e '.requests == 1' stats
}

@test "two processes share a cache" {
	printf '%s\n' "$site"/page/{1..40} >one
	printf '%s\n' "$site"/page/{30..70} >two
	df-fetch --rate 0 --cache cache <one >out1 2>err1 &
	pid=$!
	go df-fetch --rate 0 --cache cache <two
	is_status 0
	wait "$pid"
	[ "$(wc -l <out1)" -eq 40 ]
	holds 'length == 41'
	go df-fetch --rate 0 --cache cache --max-age 1h --stats stats <one
	jq -e '.requests == 0 and .from_cache == 40' stats
}

@test "a cache without a name, or that may not be written, is refused" {
	go df-fetch --cache '' "$site/page/1"
	is_status 2
	go df-fetch --rate 0 --cache cache "$site/page/1"
	chmod a-w cache
	[ ! -w cache ] || skip "whoever may write everything runs this"
	go df-fetch --cache cache "$site/page/1"
	is_status 1
	err_has 'may not be written'
}

@test "a file that is no cache is left alone" {
	echo precious >cache
	go df-fetch --cache cache "$site/page/1"
	is_status 1
	[ "$(cat cache)" = precious ]
}

@test "binary bodies go to --save-dir once, and the record says where" {
	go df-fetch --rate 0 --save-dir saved "$site/pdf" "$site/page/1" \
		"http://127.0.0.2:$port/pdf"
	holds 'map(select(has("path"))) | length == 2'
	holds 'map(select(has("body_base64"))) | length == 0'
	path=$(jq -r 'select(has("path")) | .path' "$out" | sort -u)
	[ "$(head -c 8 "$path")" = "%PDF-1.4" ]
	[ "$(find saved -type f | wc -l)" -eq 1 ]
}

@test "--ordered gives the order of the input, with rejects in between" {
	printf '%s\n' "$site/page/a?1500" "$site/none" \
		"http://127.0.0.2:$port/page/b" "$site/page/c?50" \
		"http://127.0.0.5:$port/page/d" >urls
	go df-fetch --rate 0 --ordered --rejects rejects <urls
	[ "$(jq -r '.url | sub(".*/"; "")' "$out" | tr '\n' ' ')" = \
		"a?1500 b c?50 d " ]
	go df-fetch --rate 0 --rejects rejects <urls
	[ "$(jq -r '.url | sub(".*/"; "")' "$out" | tail -1)" = "a?1500" ]
}

@test "lines name local files with --allow-file only" {
	echo words >words.txt
	printf '%s\n' words.txt "file://$PWD/words.txt" >names
	go df-fetch --allow-file <names
	holds 'length == 2 and all(.text == "words\n")'
	go df-fetch <names
	out_is_empty
	ln -s words.txt link
	echo link | go df-fetch --allow-file
	holds 'length == 1 and .[0].url == "file:link"'
	printf 'words.txt\0.png\n' >names
	go df-fetch --allow-file --rejects rejects <names
	out_is_empty
	jq -e '.error.code == "read"' rejects || fail "$(cat rejects)"
}

@test "the cache is the tables that the manual page tells" {
	go df-fetch --rate 0 --allow-private --cache cache "$site/page/1" \
		"$site/to-page" "$site/none"
	columns="url status fetched_at final_url content_type etag"
	columns+=" last_modified robots_tag body"
	[ "$(sqlite3 cache "SELECT name FROM pragma_table_info('pages')" |
		tr '\n' ' ')" = "$columns " ]
	for name in $columns; do
		sed -n '/^\.Ss The cache/,/^\.Ss Stat/p' \
			"$DF_SOURCE/man/df-fetch.1" | grep -qw "$name"
	done
	[ "$(sqlite3 cache "SELECT status, typeof(body), length(body) > 0,
		typeof(url), replace(final_url, '$site', '')
		FROM pages ORDER BY url")" = "404|blob|1|text|/none
200|blob|1|text|/page/1
404|blob|1|text|/robots.txt
301|blob|0|text|/page/1" ]
	[ "$(sqlite3 cache 'PRAGMA application_id; PRAGMA user_version')" = \
		"1684431713
1" ]
	sqlite3 cache 'DELETE FROM pages'
	go df-fetch --rate 0 --cache cache "$site/page/1"
	holds 'length == 1'
}

@test "globs choose files in folders" {
	mkdir -p d/drafts
	for f in a.html b.txt drafts/c.html; do echo x >"d/$f"; done
	go df-fetch --include '*.html' d
	holds 'map(.url) == ["file:d/a.html", "file:d/drafts/c.html"]'
	go df-fetch --include '*.html' --exclude 'drafts/*' d
	holds 'map(.url) == ["file:d/a.html"]'
	go df-fetch --exclude 'c.*' d
	holds 'length == 2'
}
