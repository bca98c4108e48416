# chunks: what the tests of df-chunk share.

doc() {
	jq -nc --arg text "$1" '{id: "d", text: $text}'
}

# Every chunk in $out is the slice of its document's text, in file $1, that its
# offsets say, behind its context, and has at most $2 tokens; the chunks follow
# each other, and between them is white space only unless $3 says that they may
# overlap.
chunks_fit() {
	jq -r '[.id, (.text | @base64)] | @tsv' "$1" >docs.tsv
	jq -r '. as $c | [.doc_id, .chunk_index, .chunk_count, .start, .end,
		.token_count, (.text | ltrimstr(($c.context // "")) | @base64)]
		| @tsv' "$out" >chunks.tsv
	size=$2 overlap=${3:-} perl -MMIME::Base64 -e '
		my (%text, %end, %next, %count);
		my $blank = qr/(?:[\s\x0b]|\xc2[\x85\xa0]|\xe1\x9a\x80
			|\xe2\x80[\x80-\x8a\xa8\xa9\xaf]|\xe2\x81\x9f
			|\xe3\x80\x80)*/x;
		open my $docs, "<", "docs.tsv" or die;
		while (<$docs>) {
			my ($id, $text) = split;
			$text{$id} = decode_base64($text);
		}
		open my $chunks, "<", "chunks.tsv" or die;
		while (<$chunks>) {
			my ($id, $i, $n, $start, $end, $tokens, $text) = split;
			my $at = "$id, chunk $i";
			$start < $end and substr($text{$id}, $start,
				$end - $start) eq decode_base64($text)
				or die "$at: not the slice\n";
			$tokens > 0 and $tokens <= $ENV{size}
				or die "$at: $tokens tokens\n";
			$i == ($next{$id} // 0) or die "$at: out of order\n";
			my $gap = $start - ($end{$id} // 0);
			$ENV{overlap} or $gap >= 0 or die "$at: overlaps\n";
			$gap <= 0 or substr($text{$id}, $end{$id} // 0, $gap)
				=~ /^$blank$/ or die "$at: text before it\n";
			($next{$id}, $end{$id}) = ($i + 1, $end);
			$count{$id} = $n;
		}
		for my $id (keys %text) {
			$count{$id} == $next{$id} or die "$id: $next{$id} of",
				" $count{$id} chunks\n";
			substr($text{$id}, $end{$id}) =~ /^$blank$/
				or die "$id: text behind the last chunk\n";
		}' || fail "chunks do not fit"
}

# Clean documents of real pages.
real_documents() {
	[ -x "$DF_BUILD/df-clean" ] || skip "df-clean was not built"
	df-fetch -q "$DF_SOURCE/tests/data/demo" | df-clean -q >clean
	[ "$(wc -l <clean)" -ge 12 ]
}
