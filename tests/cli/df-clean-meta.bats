#!/usr/bin/env bats
# df-clean: what a page says about itself, and which place is believed.

load lib

long="This is a sentence that is long enough to be taken for the content of \
a page, and it says nothing."

# A page at $url with a head, a body and a text that is its content.
page() {
	jq -nc --arg url "${url-https://example.org/dir/page.html}" \
		--arg head "$1" --arg body "$2" --arg long "$long" '{url: $url,
		html: "<head>\($head)</head><body>\($body)<p>\($long)</p>"}'
}

# Each page of a file gives the field the value on the same line.
gives() {
	go df-clean in
	is_status 0
	jq -r ".$1 // \"none\"" "$out" | diff -u <(printf '%s\n' "${@:2}") - \
		>&2 || fail "unexpected $1"
}

@test "a title is spelled as its heading, unless that shouts" {
	{ page "<title>It's \"so\" - The Site</title>" '<h1>It’s “so”</h1>'
		page '<title>An old bee</title>' '<h1>AN OLD BEE</h1>'; } >in
	gives title 'It’s “so”' 'An old bee'
}

@test "a paper's title is the one by which it is cited" {
	page '<title>[1] On bees</title><meta name=citation_title
		content="On bees and wasps">' \
		'<h1>Zoology</h1><h1 class=title>Title: On bees</h1>' >in
	gives title 'On bees and wasps'
}

@test "a section whose name begins <title> is not the title" {
	page '<title>Backup - How do I save it all? - Ask</title><meta
		property=og:title content="How do I save it all?">' \
		'<h1><a href=/q>How do I save it all?</a></h1><h1>Backup</h1>' \
		>in
	gives title 'How do I save it all?'
}
