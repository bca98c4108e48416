# fetch: the fault server, for the tests of df-fetch.
#
# $site is its first host; $log what it was asked. `fetch PATH...` runs df-fetch
# without pauses, impatiently.

setup_file() {
	log=$BATS_FILE_TMPDIR/log
	"$BATS_TEST_DIRNAME/fault-server" "$BATS_FILE_TMPDIR/port" "$log" 3>&- &
	echo $! >"$BATS_FILE_TMPDIR/pid"
	for _ in $(seq 400); do
		[ ! -s "$BATS_FILE_TMPDIR/port" ] || break
		sleep 0.05
	done
}

teardown_file() {
	kill "$(cat "$BATS_FILE_TMPDIR/pid")"
}

local_setup() {
	unset http_proxy https_proxy all_proxy ALL_PROXY SOURCE_DATE_EPOCH
	log=$BATS_FILE_TMPDIR/log
	port=$(cat "$BATS_FILE_TMPDIR/port")
	site=http://127.0.0.1:$port
	retries=1
	: >"$log"
}

fetch() {
	go timeout 60 df-fetch --rate 0 --per-host 64 --timeout 2s \
		--allow-private --max-size 1M --retries "$retries" \
		--rejects rejects "${@/#/$site/}"
}

# How often the host $1 was asked for the path $2.
asked() {
	grep -c "^[0-9]* ask $1 $2 " "$log" || true
}

# When, in milliseconds.
times() {
	awk -v host="$1" -v path="$2" \
		'$2 == "ask" && $3 == host && $4 == path { print $1 }' "$log"
}
