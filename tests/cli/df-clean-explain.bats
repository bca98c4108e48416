#!/usr/bin/env bats
# df-clean --explain: why each block of a page is kept or dropped.

load lib

page() {
	jq -Rsc --arg id "${1-p}" '{id: $id,
		url: "https://example.org/?a=1&b=<i>", html: .}'
}

long="This is a sentence that is long enough to be taken for the content of \
a page, and it says nothing."

sample() {
	page "${1-p}" <<-END
		<title>On nothing</title><body>
		<nav><ul><li><a href=/>Home</a></ul></nav>
		<div class="side bar sidebar" id=s><p>side $long</div>
		<main><h1>Nothing</h1><p>$long</p><p>$long <b>bold</b>
		<a href=/x>a link</a></main>
		<footer>The end</footer>
	END
}

@test "every block is told with its decision, its rule and its place" {
	sample >in
	go df-clean --explain --explain-to why in
	is_status 0
	err_is_empty
	jq -se --arg long "$long" '
		map([.tag, .kept, .rule]) == [
			["head", false, "head"], ["li", false, "element"],
			["p", false, "name"], ["h1", true, "content"],
			["p", true, "content"], ["p", true, "content"],
			["footer", false, "element"]] and
		map(.block) == [range(1; 8)] and
		all(.id == "p" and (.url | endswith("b=<i>"))) and
		(.[1] | .text == "Home" and .chars == 4 and .link_share == 1 and
			.path == "html > body > nav > ul > li" and
			.decided_at == "html > body > nav") and
		(.[2] | .decided_at == "html > body > div#s") and
		(.[5] | .text == $long + " bold a link" and
			.link_share > 0 and .link_share < 0.1)' why
}

@test "what is written does not depend on it" {
	sample >in
	df-clean in >plain
	go df-clean --explain=html --explain-to why in
	cmp plain "$out"
}

@test "text outside the content says so" {
	page <<-END >in
		<div><p>$long<p>$long<p>$long<p>$long<p>$long</div>
		<div>Short end</div>
	END
	go df-clean --explain --explain-to why in
	jq -se '.[-1] | .kept == false and .rule == "outside" and
		.decided_at == null' why
}

@test "a name in .html or --explain=html makes a page, safely escaped" {
	page '<script>alert(1)</script>' <<<"<p class='\"><script>x</script>'
		id='<b>'>$long &lt;script&gt;alert(2)&lt;/script&gt; &amp;c" >in
	go df-clean --explain-to why.html in
	is_status 0
	grep -q '^<!DOCTYPE html>' why.html
	grep -q 'class="b k"' why.html
	grep -q '&lt;script&gt;alert(2)&lt;/script&gt; &amp;c' why.html
	if grep -qi '<script\|<b>"\|#<b\|<i>' why.html; then fail "not escaped"; fi
	df-clean --explain=html --explain-to other in >out
	cmp why.html other
}

@test "a page of explanations has one section for each record" {
	{ sample 1; sample 2; sample 3; } >in
	go df-clean --explain-to why.html in
	[ "$(grep -c '^<section>' why.html)" -eq 3 ]
	[ "$(grep -c '^</section>' why.html)" -eq 3 ]
	[ "$(tail -n 1 why.html)" = '</html>' ]
}

@test "without a file explanations go to standard error" {
	sample >in
	go df-clean --explain in
	is_status 0
	jq -se 'length == 7' "$err"
}

@test "they come in the order of the records, for any number of workers" {
	sample | jq -c 'range(2000) as $i | .id = ($i | tostring)' >in
	df-clean --explain --explain-to one in >/dev/null
	df-clean -j4 --explain --explain-to four in >/dev/null
	cmp one four
	jq -se 'map(.id | tonumber) | . == sort and length == 14000' one
}

@test "pages that are rejected are explained, too" {
	page <<<'<nav>Only a menu</nav>' >in
	go df-clean --explain --explain-to why --rejects bad in
	jq -se 'length == 1 and .[0].kept == false' why
	[ "$(jq -r .error.code bad)" = no_text ]
}

@test "a long text and long names are cut at characters" {
	page <<<"<p class=$(printf 'é%.0s' $(seq 500))>$(printf \
		'日本語%.0s' $(seq 300))</p>" >in
	go df-clean --explain --explain-to why in
	[ "$(wc -c <why)" -lt 2000 ]
	jq -se '.[0] | .chars == 900 and (.text | startswith("日本語日"))
		and (.text | test("\ufffd") | not)' why
}

@test "a record without an id, and one whose id is a number" {
	jq -nc --arg h "<p>$long" '{html: $h}, {id: 12, html: $h}' >in
	go df-clean --explain --explain-to why in
	jq -se 'map(.id) == [null, 12]' why
}

@test "a form that there is not is wrong usage" {
	go df-clean --explain=xml </dev/null
	is_status 2
	err_has 'ndjson'
}

@test "a file that cannot be written is told before any record is read" {
	sample >in
	go df-clean --explain --explain-to no/such/why in
	is_status 1
	out_is_empty
	err_has 'no/such/why'
}

@test "a run that fails leaves no file of explanations" {
	{ sample; echo nonsense; } >in
	go df-clean --strict --explain --explain-to why in
	is_status 1
	[ ! -e why ]
}

@test "explanations of what was done are kept when a signal ends the run" {
	mkfifo pipe
	df-clean --explain-to why.html pipe >out 2>err &
	pid=$!
	exec 9>pipe
	sample 1 >&9
	until [ -s out ]; do sleep 0.05; done
	kill -TERM "$pid"
	status=0
	wait "$pid" || status=$?
	exec 9>&-
	[ "$status" -ne 0 ] || fail "not stopped"
	grep -q "Nothing" why.html
	tail -n 1 why.html | grep -q "</html>"
}
