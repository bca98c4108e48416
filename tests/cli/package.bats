#!/usr/bin/env bats
# The Debian package holds everything, and what it holds runs from anywhere.

load lib.bash

local_setup() {
	[ -z "${DF_SANITIZE:-}" ] || skip "a build with sanitizers"
	command -v dpkg-shlibdeps >/dev/null || skip "no dpkg-shlibdeps"
}

@test "cpack makes a package that lists and runs all there is" {
	cpack --config "$DF_BUILD/CPackConfig.cmake" -B "$DIR/pkg" >log 2>&1 ||
		fail "$(cat log)"
	dpkg-deb -c pkg/*.deb | awk '{ print $6 }' >list
	for name in df-cat df-chunk df-clean df-export df-fetch df-gen df-score
	do
		grep -qx "./usr/bin/$name" list
		grep -qx "./usr/share/man/man1/$name.1" list
		grep -q "bash-completion/completions/$name$" list
		grep -q "zsh/vendor-completions/_$name$" list
		grep -q "fish/vendor_completions.d/$name.fish$" list
	done
	grep -qx "./usr/share/man/man7/df-tools.7" list
	grep -qx "./usr/share/man/man5/df-record.5" list
	grep -q "./usr/share/df-tools/.*[^/]$" list
	grep -qx "./usr/share/doc/df-tools/copyright" list

	# Nothing but the binaries and where they lie together is needed.
	dpkg-deb -x pkg/*.deb root
	printf '{"id":"1","text":"One sentence. And one more."}\n' >doc
	PATH=$DIR/root/usr/bin:/usr/bin:/bin
	go env -i PATH="$PATH" TMPDIR="$TMPDIR" df-chunk doc
	is_status 0
	holds 'length == 1 and .[0].token_count == 7'
	dpkg-deb -f pkg/*.deb Depends | grep -q libc6
	dpkg-deb -f pkg/*.deb Depends | grep -q libjson-c5
}
