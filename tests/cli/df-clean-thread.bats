#!/usr/bin/env bats
# df-clean: what makes a page a thread, and what is left of one.

load lib

# The record of a page at a plain address; its text comes from standard input.
page() {
	jq -Rsc '{id: "p", url: "https://example.org/dir/page.html",
		content_type: "text/html", html: .}'
}

posts=("I have been trying to flash the router since Tuesday, and it stops at \
43 percent each time, whatever cable I take."
	"Mine did the same last year, and it was the power supply that was too \
weak for the moment in which it writes."
	"Thanks, that was it, and the log says so as well if you read it to the \
end of the page that nobody reads.")
names=(alice_w bob99 carol)

# Clean what comes from standard input.
clean() {
	page >in
	go df-clean "$@" in
	jq -r .text "$out" >text
}

kind_is() {
	jq -e --arg kind "$1" '.kind == $kind' "$out" ||
		fail "kind is $(jq .kind "$out")"
}

# Answers to each other, each deeper than the one before, as Lobsters has them.
replies() {
	local i

	for i in 0 1 2; do
		echo "<ol class=comments><li><div class=comment><div class=byline>"
		echo "<a href='/~${names[i]}'>${names[i]}</a> 3 days ago</div>"
		echo "<div class=comment_text><p>${posts[i]}</p></div></div>"
	done
}

@test "a page that is nothing but comments is a thread" {
	clean <<-END
		<title>Router stops</title><h1>Router stops</h1>$(replies)
	END
	kind_is forum
	in_order alice_w "since Tuesday" bob99 "too weak" carol "the log says"
	clean --no-comments <<-END
		<title>Router stops</title><h1>Router stops</h1>$(replies)
	END
	kind_is article
}

@test "what the data of a page call a discussion is a thread" {
	local data html

	html="<title>Router stops</title><h1>Router stops</h1><p>${posts[0]}</p>"
	for data in '{"@type":"DiscussionForumPosting","text":""}' \
		'{"@type": "QAPage"}'; do
		clean <<<"<script type=application/ld+json>$data</script>$html"
		kind_is forum
	done
	clean <<<"<script type=application/ld+json>
		{\"@type\": \"FAQPage\"}</script>$html"
	jq -e '.kind != "forum"' "$out"
	clean <<<"<div itemscope
		itemtype='https://schema.org/DiscussionForumPosting'>$html</div>"
	kind_is forum
}

# Posts under lines with an author; $1 is what stands before his link, $2 what
# follows it.
lines() {
	local i

	echo "<title>Router stops</title><h1>Router stops</h1>"
	for i in 0 1 2; do
		echo "<div class=comment><div class=head>$1<a class=author"
		echo "href='/user/${names[i]}'>${names[i]}</a> $2</div>"
		echo "<div class=body><p>${posts[i]}</p></div></div>"
	done
}

@test "a line above a post is left without its buttons" {
	lines '<a href="javascript:void(0)">[–]</a>' '<span>2 days ago</span>
		<span class=navs> | <a href="#1">parent</a> |
		<a href="#2">next</a> <a class=togg>[–]</a></span> |
		<a href="/c/1">link</a>' | clean --page-type=forum --no-links
	sed -n '/alice_w/p;/bob99/p;/carol/p' text |
		diff -u <(printf '%s 2 days ago\n' "${names[@]}") - >&2 ||
		fail "unexpected lines"
}

@test "ranks and points go, days and what few lines have stay" {
	lines '' '<em class=userTitle>Member</em> <b>Mod</b>
		<span class=score>7 points</span> <time>3 May 2021</time>' |
		sed '0,/<b>Mod/s//<b>Op/' | sed '0,/<b>Mod/s//<b>New/' |
		clean --page-type=forum --no-links --format=text
	in_order alice_w Op "3 May 2021" Tuesday bob99 New "3 May 2021" \
		"too weak" carol Mod "3 May 2021"
	text_lacks Member points
}

@test "a link in a post stays, whatever it leads to" {
	posts[2]+=' See <a href="#top">what was said above</a> by
		<a href="/user/bob99">bob99</a>, <a>it seems</a>.'
	lines '' '2 days ago' | clean --page-type=forum --no-links
	in_order "See what was said above by bob99, it seems."
}

@test "a post in a quote is none, and what it quotes is" {
	posts[1]="<blockquote>It stops at 43 percent.</blockquote><p>${posts[1]}"
	lines '' '2 days ago' |
		sed 's/<div class=body>/<blockquote class="postcontent restore">/
			s,</p></div></div>,</p></blockquote></div>,' |
		clean --page-type=forum
	grep -q "^I have been trying" text || fail "a quote: $(<text)"
	grep -q "^Mine did the same" text || fail "a quote: $(<text)"
	! grep -q "^It stops" text || fail "no quote: $(<text)"
}

# As vBulletin 3 writes it.
table_of() {
	echo "<table id=post$1><tr><td>03-0$1-2010</td><td>#$1</td></tr><tr><td>"
	echo "<a class=bigusername href='member.php?u=$1'>$2</a>"
	echo "<div>Senior Member</div><div>Posts: ${1}12</div></td>"
	echo "<td><div><strong>Re: Router stops</strong></div><div>$3</div>"
	echo "<div>__________________<br>My builds</div></td></tr></table>"
}

@test "of posts that tables lay out name, day and text are left" {
	{
		table_of 1 alice "${posts[0]}"
		table_of 2 bob "${posts[1]}"
		table_of 3 carol "${posts[2]}"
		table_of 4 dora "Thanks!"
		table_of 5 emil "It was the cable here."
		table_of 6 fritz "${posts[1]} Not the cable."
	} | clean --page-type=forum
	in_order 03-01-2010 alice Tuesday 03-02-2010 bob "too weak" \
		03-03-2010 carol "the log says" 03-04-2010 dora "Thanks!" \
		03-05-2010 emil "the cable here" fritz "Not the cable"
	text_lacks "Senior" "Posts:" "Re:" "My builds"
}

# As Simple Machines writes it: the address of the author, which nobody sees.
@test "whether an address was logged is no part of a post" {
	for i in 0 1 2; do
		echo "<div class=post_wrapper><div class=poster><h4><a
			href='/profile/$i'>${names[i]}</a></h4><ul class=user_info>
			<li class=poster_ip>Logged</ul></div><div class=postarea>
			<div class=post><div class=inner>${posts[i]}</div></div>
			</div></div>"
	done | clean --page-type=forum
	in_order alice_w Tuesday bob99 "too weak" carol "the log says"
	text_lacks Logged
}

@test "a table of data in a thread stays as it is" {
	posts[0]+="<table><tr><th>Part<th>Price<tr><td>Router<td>12
		<tr><td>Supply<td>12<tr><td>Cable<td>12</table>"
	lines '' '2 days ago' | clean --page-type=forum
	in_order "| Part | Price |" "| Router | 12 |" "| Cable | 12 |"
}

@test "of lines that name an author alone none has a button" {
	lines '' '<a href="/c/1">Permalink</a>' |
		sed 's,<div class=head>,<p><a href="/user/x">Zed</a></p>&,' |
		clean --page-type=forum --no-links
	in_order Zed alice_w Tuesday Zed bob99 "too weak"
	text_lacks Permalink
}

@test "who is quoted stays, as nine programs write it" {
	local quote it="It stops at 43 percent, whatever I do."
	local quotes=(
		"<blockquote class=bbCodeBlock><div class=bbCodeBlock-title><a
			class=bbCodeBlock-sourceJump href=/p/1>Zed said:</a></div>
			<div class=bbCodeBlock-content>$it</div></blockquote>"
		"<blockquote><div><cite>Zed wrote: <a href='#p1'>↑</a></cite>$it
			</div></blockquote>"
		"<div class=bbcode_quote><div class=bbcode_postedby>Originally
			Posted by <b>Zed</b></div><div>$it</div></div>"
		"<blockquote class=ipsQuote><div class=ipsQuote_citation>On
			3/3/2020 at 10:10 AM, Zed said:</div><p>$it</blockquote>"
		"<aside class=quote><div class=title>Zed:</div>
			<blockquote><p>$it</blockquote></aside>"
		"<blockquote class=bbc_standard_quote><cite><a href='#m1'>Quote
			from: Zed on March 3</a></cite>$it</blockquote>"
		"<blockquote class=quoteBox><div class=quoteBoxTitle><a
			href=/p/1>Zitat von Zed</a></div><p>$it</blockquote>"
		"<p>On Tue, 3 Mar 2020, Zed wrote:</p><blockquote><p>$it
			</blockquote>"
		"<div class=quoteheader><div><a href='#m'>Quote from: Zed</a></div>
			</div><blockquote>$it</blockquote>"
	)
	local post=${posts[1]}

	for quote in "${quotes[@]}"; do
		posts[1]="$quote<p>$post"
		lines '' '2 days ago' | clean --page-type=forum --no-links
		in_order "bob99" "Zed" "It stops at 43" "Mine did the same"
	done
}

@test "a list of links in a post stays, and what all posts have does not" {
	posts[1]+='<ul><li><a href="https://e.net/a">How to flash a router</a>
		<li><a href="https://e.net/b">The serial console</a></ul>'
	lines '' '2 days ago' |
		sed 's,</div></div>,<ul><li><a href=/q>Quote it</a>&,
			s,Quote it</a>,&<li><a href=/r>Report it</a></ul>,' |
		clean --page-type=forum
	in_order "too weak" "(https://e.net/a)" "(https://e.net/b)" carol
	text_lacks "Quote it" "Report it"
}

@test "a saved page is a thread if its own address says so" {
	local link
	for link in '<link rel=canonical href="https://e.org/viewtopic.php?t=5">' \
		'<meta property="og:url" content="https://e.org/threads/a.512/">'; do
		{
			echo "<head>$link</head>"
			lines '' '2 days ago' | sed 's/class=[a-z]*//g'
		} | page | jq -c '.url = "file:///tmp/p.html"' >in
		go df-clean in
		kind_is forum
		go df-clean <(jq -c 'del(.url)' in)
		kind_is forum
		# Where it came from is known better.
		go df-clean <(jq -c '.url = "https://e.org/blog/a.html"' in)
		! jq -e '.kind == "forum"' "$out" || fail "a blog is a forum"
	done
}
