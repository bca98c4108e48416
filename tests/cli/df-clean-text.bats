#!/usr/bin/env bats
# df-clean: the repairs of text, and turning each of them off.

load lib

long="This is a sentence that is long enough to be taken for the content of \
a page, and it says nothing."

# The text of the only record, as it is.
text_is() {
	jq -erj .text "$out" >text
	printf %s "$1" | cmp - text >&2 || fail "unexpected: $(cat -A text)"
}

# A page of one paragraph, and the same as plain text.
page() {
	jq -nc --arg s "$1 $long" '{html: "<p>\($s)</p>"}'
}
plain() {
	jq -nc --arg s "$1" '{content_type: "text/plain", text: $s}'
}

# Each row: the option, what is written, what becomes of it.
rows=(
	no-control $'a\u007fb' 'ab'
	no-entities '&amp;amp; &amp;eacute; &amp;#8217;' '& é ’'
	no-ligatures 'ﬁnal oﬀer, eﬃcient' 'final offer, efficient'
	no-mojibake 'cafÃ© donâ€™t' 'café don’t'
	no-nbsp $'10\u00a0km' '10 km'
	no-nfc $'cafe\u0301' 'café'
	no-soft-hyphens $'ex\u00adam\u00adple' 'example'
	no-zero-width $'a\u200bb\ufeffc' 'abc'
)

@test "pages are repaired" {
	for ((i = 0; i < ${#rows[@]}; i += 3)); do
		page "${rows[i + 1]}" >in
		go df-clean in
		text_is "${rows[i + 2]} $long"
	done
}

@test "plain text is repaired" {
	for ((i = 0; i < ${#rows[@]}; i += 3)); do
		plain "${rows[i + 1]//&amp;/\&}" >in
		go df-clean in
		text_is "${rows[i + 2]}"
	done
}

@test "each repair can be turned off, in pages and in plain text" {
	for ((i = 0; i < ${#rows[@]}; i += 3)); do
		page "${rows[i + 1]}" >in
		go df-clean --format=text "--${rows[i]}" in
		text_is "${rows[i + 1]//&amp;/\&} $long"
		plain "${rows[i + 1]}" >in
		go df-clean "--${rows[i]}" in
		text_is "${rows[i + 1]}"
	done
}

@test "code of pages is not repaired" {
	jq -nc --arg s "$long" '{html: "<p>\($s) Ã© <code>Ã© ﬁx &amp;amp;</code>
		<pre>donâ€™t ﬁx &amp;lt; exam-\nple</pre><p>\($s) example"}' >in
	go df-clean in
	text_is "$long é \`Ã© ﬁx &amp;\`

\`\`\`
donâ€™t ﬁx &lt; exam-
ple
\`\`\`

$long example"
}

@test "fenced code and code in lines of Markdown stay as they are" {
	jq -nc --arg s $'# CafÃ©\r\n\r\nSay `&amp;` &amp; donâ€™t.\n
```\ncafÃ© \u00a0&amp; e\u0301 ﬁx \n```\n\nThe end \n' \
		'{content_type: "text/markdown", text: $s}' >in
	go df-clean in
	text_is $'# Café\n\nSay `&amp;` & don’t.\n
```\ncafÃ© \u00a0&amp; e\u0301 ﬁx \n```\n\nThe end'
	[ "$(jq -r .title "$out")" = Café ]
}

@test "titles, descriptions and JSON-LD are repaired, too" {
	jq -nc --arg s "$long" '{html: "<title>CafÃ© nÂº 1</title><meta
		name=description content=\"itâ€™s cafÃ© &amp;amp; more\">
		<script type=\"application/ld+json\">{\"@type\": \"Article\",
		\"author\": {\"name\": \"RenÃ© MÃ¼ller\"}}</script><p>\($s)"}' >in
	go df-clean in
	holds '.[0] | .title == "Café nº 1" and .author == "René Müller" and
		.description == "it’s café & more"'
}

@test "what was damaged twice is repaired twice" {
	plain $'cafÃƒÂ© donÃ¢â‚¬â„¢t dÃƒÂ\u00ada' >in
	go df-clean in
	text_is 'café don’t día'
}

@test "good text that looks like it stays" {
	s='AMANHÃ” e 100 Å³; le café » et « Là ! » и Річ, 日本語 é”…'
	plain "$s" >in
	go df-clean in
	text_is "$s"
}

@test "joiners stay where scripts and emoji need them" {
	s=$'می\u200cخواهم क्\u200dष 👨\u200d👩\u200d👧'
	plain "$s" >in
	go df-clean in
	text_is "$s"
}

@test "words that line ends part are joined, hyphens of words stay" {
	s=$'An example of an exam-\nple that is well-known, a well-\nknown one.'
	plain "$s" >in
	go df-clean in
	text_is $'An example of an example\nthat is well-known, a well-\nknown one.'
	go df-clean --no-dehyphenate in
	text_is "$s"
	plain $'exam\u00ad\nples' >in
	go df-clean in
	text_is 'examples'
}

@test "references are replaced, however often a text was escaped" {
	s='AT&amp;T, AT&amp;amp;T, a &amp;lt; b, &amp;#8364; &amp;euro; &lt;b&gt;'
	want='AT&T, AT&T, a < b, € € <b>'
	plain "$s &copy &nosuch;" >in
	go df-clean in
	text_is "$want &copy &nosuch;"
	jq -nc --arg s "\`&amp;amp;\` $s" \
		'{content_type: "text/markdown", text: $s}' >in
	go df-clean in
	text_is "\`&amp;amp;\` $want"
	go df-clean --no-entities in
	text_is "\`&amp;amp;\` $s"
	page 'AT&amp;amp;T, AT&amp;amp;amp;amp;T' >in
	go df-clean in
	text_is "AT&T, AT&T $long"
}

@test "references in a text with tags are meant" {
	s='Write &lt;b&gt; for <b> and &amp;amp; for &amp;'
	plain "$s" >in
	go df-clean in
	text_is "$s"
}

@test "a damaged sequence that the parser parts is repaired" {
	s=$(printf 'Ã©%.0s' $(seq 2000))
	jq -nc --arg s "$s" '{html: "<p>x\($s)"}' >in
	go df-clean in
	text_is "x$(printf 'é%.0s' $(seq 2000))"
}

@test "a page that takes longer than --timeout is a reject, the next one is not" {
	{
		awk 'BEGIN { printf "{\"id\":\"slow\",\"html\":\""
			for (i = 0; i < 300000; i++)
				printf "<a href=x>y</a> "
			print "\"}" }'
		page "good"
	} >in
	go df-clean --timeout 20ms --rejects bad in
	[ "$(jq -r .error.code bad)" = timeout ]
	holds 'length == 1'
}

@test "a list or heading in a cell keeps the row one line" {
	printf '%s' "<article><p>Some text that is long enough to count." \
		"<table><tr><th>A<th>B<tr><td>x<td><ul><li>l1<li>l2</ul>" \
		"<tr><td><h4>y</h4><p>y2<td><ol><li>z</ol></table>" |
		jq -Rsc '{content_type: "text/html", html: .}' >in
	go df-clean --format text in
	jq -er .text "$out" | tail -n 3 |
		diff -u <(printf 'A\tB\nx\tl1 l2\ny y2\tz\n') - >&2 ||
		fail "unexpected text"
}

@test "empty cells of plain text keep their place" {
	printf '%s' "<article><p>Some text that is long enough to count." \
		"<table><thead><tr><th><th>2020<th>2021<tbody>" \
		"<tr><td>Leeds<td><td>5|6<tr><td><td><td>7<tr><td>York<td>8" \
		"<tbody><tr><td rowspan=2>Hull<td>9<td><img alt=none src=a>" \
		"<tr><td colspan=2>\\(a|b\\)<tfoot><tr><td>Sum<td>8<td>" \
		"<i class=icon-check></i></table>" |
		jq -Rsc '{content_type: "text/html", html: .}' >in
	go df-clean --format text in
	jq -er .text "$out" | tail -n 7 |
		diff -u <(printf '\t2020\t2021\nLeeds\t\t5|6\n\t\t7\nYork\t8\t
Hull\t9\tnone\n\ta|b\t\nSum\t8\tYes\n') - >&2 ||
		fail "unexpected text"
}

@test "TeX in plain text is bare, but not in code" {
	page '\(x_1\) \[y^2\] <code>\(z\)</code> <b>\(t\)</b>' >in
	go df-clean --format text in
	text_is "x_1 y^2 \\(z\\) t $long"
}

# A text in Markdown, from standard input.
markdown() {
	jq -Rsc '{content_type: "text/markdown", text: .}'
}

@test "what YAML says before Markdown is metadata and no text" {
	markdown <<-'END' >in
		---
		# for the site
		layout: post
		title: "On \"bees\": all of it"  # a note
		authors:
		  - name: Jane Roe
		    email: jane@example.org
		  - Karl 'K' Otto
		date: 2024-05-06T10:00:00Z
		lastmod: '2024-06-07'
		tags: [bees, "honey, raw", 'it''s']
		description: >-
		  A text of
		  two lines.
		lang: de
		canonical_url: https://example.org/bees
		empty:
		---
		# Heading

		Bees make honey from nectar.

		---

		More of it.
	END
	go df-clean in
	text_is $'# Heading\n\nBees make honey from nectar.\n\n---\n\nMore of it.'
	jq -ce '[.title, .author, .date, .date_modified, .tags, .description,
		.canonical_url] == ["On \"bees\": all of it",
		"Jane Roe, Karl '"'K'"' Otto", "2024-05-06", "2024-06-07",
		["bees", "honey, raw", "it'"'"'s"], "A text of two lines.",
		"https://example.org/bees"]' "$out" || fail "$(cat "$out")"
	markdown <<<$'---\ntags:\n- a\n- b\n...\n# T\n\nText, too.' >in
	go df-clean in
	text_is $'# T\n\nText, too.'
	jq -e '.title == "T" and .tags == ["a", "b"]' "$out" || fail "no tags"
}

@test "values of YAML may be quoted in all ways" {
	markdown <<-'END' >in
		---
		title: "Caf\u00e9\x21 \"a\nb\" \ud800"
		authors: ["Doe, Jane",  "Roe, Rick",
		  'O''Neil, A']
		tags: [ "a\", b",c ]
		---
		Text.
	END
	markdown <<<$'---\ntitle: T\nauthor: {name: Jane}\n---\nText.' >>in
	markdown <<<$'---\ntitle: "\\u\\u\\u\\x\\U1"\n---\nText.' >>in
	go df-clean in
	jq -es 'map(.text) == ["Text.", "Text.", "Text."] and
		.[0].title == "Café! \"a b\" ud800" and
		.[0].author == "Doe, Jane, Roe, Rick, O'"'"'Neil, A" and
		.[0].tags == ["a\", b", "c"] and .[1].author == null and
		.[2].title == "uuuxU1"' "$out" || fail "$(cat "$out")"
}

@test "a rule at the beginning of Markdown is text" {
	local text
	for text in $'---\n\nJust text.\n\n---\n\nMore.' \
		$'---\nThis is so: text.\n---' \
		$'---\nNote: everything in this file is wrong\n---' $'---\ntitle: x\n\nNo end.' \
		$'---\ntitle: x\nText between.\n---' $'---' $'---\n---\nText.' \
		$'----\ntitle: x\n---' $'Text.\n---\ntitle: x\n---'; do
		markdown <<<"$text" >in
		go df-clean in
		text_is "$text"
	done
	# Nor is any of it in plain text.
	plain $'---\ntitle: x\n---\nText.' >in
	go df-clean in
	text_is $'---\ntitle: x\n---\nText.'
}

@test "much of YAML, and YAML of all sorts, does no harm" {
	{ echo ---; yes 'tags: [a, "b, c' | head -c 60000; echo; echo ---
	echo Text.; } | markdown >in
	{ echo ---; yes 'title: value' | head -c 70000; echo; echo ---; } |
		markdown >>in
	printf -- '---\ntitle: "\\\nauthor: [\ntags: [,,"\ndate: |\n---\nText.' |
		markdown >>in
	printf -- "---\ntitle: '\nauthor: ''\nlang: [\"]\n---\nText." |
		markdown >>in
	go df-clean in
	is_status 0
	jq -se 'length == 4 and .[0].text == "Text." and
		(.[1].text | length > 60000) and .[2].text == "Text." and
		.[3].text == "Text."' "$out" || fail "lost some"
}

@test "what Next.js makes a page from is read where the page is empty" {
	local long
	long=$(printf 'Bee number %d came back to the hive in spring. ' {1..15})
	next() {
		jq -c '{html: ("<title>Bees</title><div id=__next>" + $shown +
			"</div><script id=__NEXT_DATA__ type=application/json>" +
			({props: {pageProps: .}} | tojson) + "</script>")}' \
			--arg shown "${1-}"
	}
	{
		# HTML, Markdown, paragraphs of a list with and without names.
		jq -n --arg s "$long" '{a: {x: ["y"], html: "<p>\($s)</p><p>That is the end."}}' |
			next
		jq -n --arg s "$long" '{b: {slug: "bees", markdown: ($s + "\n\nThat is the end.")}}' |
			next "Loading..."
		jq -n --arg s "$long" '{body: [$s, "That is the end.", "/about/us"]}' | next
		jq -n --arg s "$long" '{d: {blocks: [{type: "p", text: $s},
			{type: "p", text: "That is the end."}]}}' | next
	} >in
	go df-clean in
	jq -es 'length == 4 and all(.text | contains("Bee number 15 came") and
		contains("That is the end.") and (contains("about") or contains("slug") | not))' \
		out || fail "$(<out)"
	{
		# Short texts, names, programs, and pages that have a text.
		jq -n '{text: "A description of the bees. It is short."}' | next
		jq -n --arg s "$long" '{html: ($s | gsub("[. ]"; "_"))}' | next
		jq -n --arg s "$long" '{body: ("{\"x\": \"" + $s + "\"}")}' | next
		# What stands on all pages, other stories, any other name.
		jq -n --arg s "$long" '{i18n: {cookie: $s, text: $s},
			footer: {legal: $s, text: $s}, cookieBanner: {text: $s},
			_nextI18Next: {initialI18nStore: {en: {text: $s}}},
			relatedPosts: [{excerpt: $s, body: $s}], x: $s}' | next
	} >in
	go df-clean --rejects rejects in
	[ ! -s out ] || fail "$(<out)"
	jq -n --arg s "$long" '{text: ($s + $s + "That is the end.")}' |
		next "<p>$(printf 'The wasps are here, too. %.0s' {1..20})" >in
	go df-clean in
	jq -e '.text | contains("wasps") and (contains("Bee") | not)' out
	jq -n --arg s "$long" '{text: $s}' |
		next "<h1>Contact</h1><p>Phone: 555 123 456<p>1 Bee Street, Hive City" >in
	go df-clean in
	jq -e '.text | contains("Bee Street") and (contains("spring") | not)' out
}
