#!/usr/bin/env bats
# df-fetch over TLS, HTTP/1.1 and HTTP/2, with a real nginx.

load lib

has_programs() {
	command -v nginx && command -v openssl
} >/dev/null

# A key and certificate $1 for $2, of so many days, by our own authority.
certify() {
	openssl req -newkey rsa:2048 -nodes -keyout "$1.key" -out "$1.csr" \
		-subj "/CN=$1" &&
		openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key \
			-CAcreateserial -days "$3" -out "$1.crt" \
			-extfile <(echo "subjectAltName=$2")
}

make_certificates() {
	openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt \
		-days 2 -subj "/CN=df test authority" &&
		openssl req -x509 -newkey rsa:2048 -nodes -keyout selfish.key \
			-out selfish.crt -days 2 -subj "/CN=127.0.0.1" \
			-addext subjectAltName=IP:127.0.0.1 &&
		certify good IP:127.0.0.1,DNS:localhost 2 &&
		certify other DNS:example.org 2 &&
		certify expired IP:127.0.0.1 -1
}

server() {
	printf 'server { listen 127.0.0.1:%d ssl%s; root %s/www;
		ssl_certificate %s.crt; ssl_certificate_key %s.key; }\n' \
		"$2" "${3:-}" "$PWD" "$PWD/$1" "$PWD/$1"
}

# Five ports that are free now, one a line.
free_ports() {
	python3 -c 'import socket
s = [socket.create_server(("127.0.0.1", 0)) for i in range(5)]
print(*(x.getsockname()[1] for x in s), sep="\n")'
}

setup_file() {
	PATH=$PATH:/usr/sbin
	has_programs || return 0
	cd "$BATS_FILE_TMPDIR" || return 1
	mkdir www t
	make_certificates 2>openssl.log || return 0
	for i in $(seq 40); do
		seq "$i" 20000 >"www/$i.txt"
	done
	mapfile -t ports < <(free_ports)
	cat >nginx.conf <<-END
		daemon off; worker_processes 1; pid $PWD/nginx.pid;
		error_log $PWD/error.log; user $(id -un);
		events { worker_connections 256; }
		http {
		log_format x '\$server_protocol \$connection \$uri \$status';
		access_log $PWD/access.log x;
		client_body_temp_path t/1; proxy_temp_path t/2;
		fastcgi_temp_path t/3; uwsgi_temp_path t/4; scgi_temp_path t/5;
		$(server good "${ports[0]}" " http2")
		$(server good "${ports[1]}")
		$(server selfish "${ports[2]}")
		$(server other "${ports[3]}")
		$(server expired "${ports[4]}")
		}
	END
	nginx -p "$PWD" -c "$PWD/nginx.conf" 2>nginx.log 3>&- &
	echo $! >pid
	for _ in $(seq 100); do
		[ ! -s nginx.pid ] || break
		sleep 0.05
	done
	printf '%s\n' "${ports[@]}" >ports
}

teardown_file() {
	[ ! -e "$BATS_FILE_TMPDIR/pid" ] || kill "$(cat "$BATS_FILE_TMPDIR/pid")"
}

local_setup() {
	unset http_proxy https_proxy all_proxy HTTPS_PROXY ALL_PROXY
	unset CURL_CA_BUNDLE SSL_CERT_FILE SSL_CERT_DIR
	PATH=$PATH:/usr/sbin
	has_programs || skip "no nginx, or no openssl"
	top=$BATS_FILE_TMPDIR
	[ -s "$top/ports" ] || fail "$(cat "$top"/*.log)"
	mapfile -t ports <"$top/ports"
	log=$top/access.log
	: >"$log"
	export SSL_CERT_FILE=$top/ca.crt
}

# Fetch below the port $1 the paths that follow.
fetch() {
	local port=$1
	shift
	go timeout 60 df-fetch --rate 0 --retries 0 --rejects rejects \
		"${options[@]}" "${@/#/https://127.0.0.1:$port/}"
}

# nginx logs a request when it is over.
is_logged() {
	for _ in $(seq 40); do
		[ "$(grep -c "$1" "$log")" -lt "$2" ] || return 0
		sleep 0.05
	done
	fail "$(cat "$log")"
}

is_rejected() {
	out_is_empty
	[ "$(jq -r .error.code rejects)" = "$1" ] || fail "$(cat rejects)"
}

@test "a server that offers HTTP/2 is spoken to in HTTP/2" {
	fetch "${ports[0]}" 1.txt
	holds '.[0].status == 200 and .[0].text[0:6] == "1\n2\n3\n"'
	is_logged '^HTTP/2.0 .* /1.txt 200$' 1
}

@test "one that does not, in HTTP/1.1" {
	fetch "${ports[1]}" 1.txt
	is_logged '^HTTP/1.1 .* /1.txt 200$' 1
}

@test "--per-host requests share one connection of HTTP/2" {
	options=(--per-host 8)
	fetch "${ports[0]}" {1..40}.txt
	holds 'length == 40 and all(.status == 200)'
	is_logged '^HTTP/2.0 .*txt 200$' 40
	[ "$(cut -d' ' -f2 "$log" | sort -u | wc -l)" -eq 1 ] ||
		fail "$(cat "$log")"
}

@test "without the authority a certificate is not valid" {
	unset SSL_CERT_FILE
	fetch "${ports[0]}" 1.txt
	is_rejected tls
}

@test "the authority may be in CURL_CA_BUNDLE, which comes first" {
	export CURL_CA_BUNDLE=$SSL_CERT_FILE SSL_CERT_FILE=/none
	fetch "${ports[0]}" 1.txt
	holds 'length == 1'
}

@test "the authority may be in the folder SSL_CERT_DIR" {
	mkdir certificates
	cp "$top/ca.crt" certificates
	openssl rehash certificates
	unset SSL_CERT_FILE
	export SSL_CERT_DIR=$PWD/certificates
	fetch "${ports[0]}" 1.txt
	holds 'length == 1'
}

@test "a self-signed certificate is a reject" {
	fetch "${ports[2]}" 1.txt
	is_rejected tls
}

@test "a certificate for another host is a reject" {
	fetch "${ports[3]}" 1.txt
	is_rejected tls
}

@test "an expired certificate is a reject" {
	fetch "${ports[4]}" 1.txt
	is_rejected tls
}

@test "a server that speaks no TLS is a reject" {
	python3 -u -m http.server --bind 127.0.0.1 0 >plain 2>/dev/null 3>&- &
	plain=$!
	for _ in $(seq 100); do
		[ ! -s plain ] || break
		sleep 0.05
	done
	fetch "$(sed -n 's/.* port \([0-9]*\) .*/\1/p' plain)" 1.txt
	kill "$plain"
	is_rejected tls
}
