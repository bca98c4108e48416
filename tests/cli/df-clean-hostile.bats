#!/usr/bin/env bats
# df-clean: pages made to be slow or large are read or rejected, in bounded time
# and memory, and the page behind them is cleaned.

load lib

good='{"id":"good","html":"<p>This is a sentence that is long enough to be taken for the content of a page, and it says nothing."}'

# A record whose html is $1, then $2 repeated $3 times, then $4.
hostile() {
	awk -v before="$1" -v what="$2" -v n="$3" -v after="$4" 'BEGIN {
		printf "{\"id\":\"bad\",\"html\":\"%s", before
		for (i = 0; i < n; i++)
			printf "%s", what
		printf "%s\"}\n", after
	}'
	echo "$good"
}

# It ends in time and in a gigabyte, and the good page is there.
survives() {
	is_status 0
	jq -se '.[-1].id == "good"' "$out" >/dev/null || fail "lost the next page"
}

clean() {
	(
		# AddressSanitizer reserves more than any limit.
		[ -n "${ASAN_OPTIONS-}" ] || ulimit -v 1500000
		timeout "${seconds:-60}" df-clean -q --explain-to why.html "$@" in
	) >"$out" 2>"$err" && status=0 || status=$?
}

text='<p>This is a sentence of the text that is long enough to be read.</p>'

@test "a hundred thousand nested elements of any kind" {
	for tag in div b 'a href=x' ul blockquote 'table><tr><td' span; do
		hostile '' "<$tag>x" 100000 "$text" >in
		clean
		survives
	done
}

@test "a page of 60 MB" {
	hostile '' "$text" 820000 '' >in
	clean
	survives
	hostile '' 'words and words ' 3800000 '' >in
	clean
	survives
}

@test "a colspan past all numbers" {
	hostile '<table><tr><th colspan=9007199254740991>a<th>b<tr>' \
		'<td rowspan=9007199254740991 colspan=65534>c' 1000 \
		'</table>' >in
	clean
	survives
	[ "$(wc -c <"$out")" -lt 3000000 ]
}

@test "an attribute of 10 MB, and a million attributes" {
	for name in class style href id; do
		hostile "<p $name='" 'display:x ' 1000000 "'>$text" >in
		clean
		survives
	done
	hostile '<p ' 'class=a ' 1000000 ">$text" >in
	clean
	survives
}

@test "a million references, of all kinds, and none" {
	for what in '&amp;' '&nosuch;' '&#65;' '&' '<'; do
		hostile '<p>' "$what" 1000000 "$text" >in
		clean
		survives
	done
}

@test "long runs of what is repaired" {
	for what in 'Ã' 'Ã©' 'â€' 'ab-\nab ' '`' '*' '[' 'é' '&amp;amp;'; do
		hostile '<p>' "$what" 500000 '' >in
		clean
		survives
	done
}

@test "entities are never loaded from outside" {
	echo secret >secret
	jq -nc --arg f "file://$PWD/secret" '{html: "<!DOCTYPE html [<!ENTITY x SYSTEM \"\($f)\">]><p>\("a long text " * 20)&x;</p>"},
		{content_type: "application/xhtml+xml", html: "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x SYSTEM \"\($f)\">]><html><p>\("a long text " * 20)&x;</p></html>"}' >in
	go df-clean in
	if grep -q secret "$out"; then fail "loaded"; fi
	[ "$(wc -l <"$out")" -eq 2 ]
}

@test "programs and random bytes are no text, whatever their name" {
	mkdir files
	cp "$(command -v df-clean)" files/program.html
	head -c 200000 files/program.html | gzip >files/packed.txt
	head -c 3000 files/packed.txt | tail -c 500 >files/few.md
	df-fetch files >in
	jq -nc '{id: "damaged", text: ("Caf\ufffd " * 30)},
		{id: "in-markup", html: ("<html><style>" + ".a {color: red}" * 300 +
			"</style><body><p>" + "A page of \ufffd\ufffd words. " * 30)},
		{id: "log", text: ("\u001b[1mBold\u001b[0m, o\bold. " * 30)},
		{id: "slip", text: "one \u0001 control and 忽忽忽忽忽忽忽忽忽忽"}' >>in
	go df-clean --rejects bad in
	jq -se 'map(.id) == ["log", "slip"]' "$out"
	jq -se 'map(.error.code) | length == 5 and unique == ["not_text"]' bad
}

@test "more elements than are allowed are a reject of their own" {
	hostile '' '<p>' 2000000 '' >in
	go df-clean --rejects bad in
	jq -se 'map(.id) == ["good"]' "$out"
	jq -e '.error.code == "too_many_nodes"' bad
}

@test "a raised letter behind every four of one long word" {
	hostile "$text<p>" 'abcd<sup>n</sup>' 300000 '' >in
	clean
	survives
}

@test "tables of code that hold none" {
	for what in '<tr><td class=linenos></td><td></td>' \
		'<td class=linenos></td>' '<td class=hljs-ln></td>'; do
		hostile "$text<table><tbody><tr>" "$what" 100000 '' >in
		clean
		survives
	done
}

@test "much code in a thread, none of it likely" {
	hostile "$text<footer>" '<pre>x</pre>' 190000 '' >in
	seconds=20 clean --page-type=forum
	survives
}

@test "marks of notes, quotes in pre and dollar signs by the hundred thousand" {
	hostile "<p>$(printf 'b <i>c</i>%.0s' {1..2000})" \
		'<a href=#n>1</a>x ' 19000 '<nav id=n>note</nav>' >in
	clean
	survives
	hostile '<pre>' '>     \n' 600000 >in
	clean
	survives
	hostile '<pre>' '> word, and\n\n' 300000 >in
	clean
	survives
	hostile "<p>" '$a$b $a ' 200000 "$text" >in
	clean
	survives
}

@test "XHTML may give its names a prefix" {
	local p
	for p in h html xhtml; do
		{
			echo "<?xml version='1.0'?><$p:html xmlns:$p='http://e.org'>"
			echo "<$p:head><$p:title>Bees</$p:title></$p:head><$p:body>"
			echo "<$p:h1>Bees</$p:h1><$p:ul><$p:li>Wings</$p:li></$p:ul>"
			echo "<$p:p>A hive &amp; its bees.</$p:p></$p:body></$p:html>"
		} | jq -Rsc '{html: .}, {html: ("<html>" + .)},
			{text: ., content_type: "application/xml"}' >in
		go df-clean in
		jq -es 'length == 3' out
		jq -es '.[0].title == "Bees" and .[0] .text ==
			"# Bees\n\n- Wings\n\nA hive & its bees." and
			.[2].text == .[0].text' out || fail "$(<out)"
	done
}

@test "a page of frames alone has no text" {
	jq -nc '("<frameset cols=\"20%,80%\"><frame src=a.html><noframes>" +
		("Your browser does not support frames.",
		"<p>This page uses frames, but your browser doesn\u0027t support them.",
		"<p>お使いのブラウザはフレームに対応していません。",
		"<p>Votre navigateur ne supporte pas les cadres."
		) | {html: .})' >in
	go df-clean --rejects rejects in
	[ ! -s out ]
	jq -es 'length == 4 and all(.error.code == "no_text")' rejects
	jq -nc '{html: "<frameset><frame src=a><noframes><p>Bees live in hives."}' |
		df-clean -q | jq -e '.text == "Bees live in hives."'
}

@test "a page that speaks of other frames, or of staff, keeps its text" {
	local line
	for line in "Our studio uses frames made of oak for each picture." \
		"Les cadres de l'entreprise sont recrutés chaque année." \
		"このフレームは木でできていて、とても軽いです。" \
		"A page that uses frames shows many texts in one browser."; do
		jq -nc --arg l "$line" '{html: "<p>\($l)"}' >in
		go df-clean in
		jq -e --arg l "$line" '.text == $l' out || fail "$line"
	done
}
