# shellcheck shell=bash disable=SC2034,SC2154
# Addresses and ports: which are asked for, which are free, who answers.

# usage: chosen_port NAME DEFAULT: the value of the setting; for 0, a port that is free now
chosen_port() {
	local value=${!1:-$2}
	case $value in
	*[!0-9]* | ??????*) bad_port "$1" ;;
	esac
	value=$((10#$value))
	[ "$value" -le 65535 ] || bad_port "$1"
	[ "$value" -ne 0 ] || value=$(free_port)
	echo "$value"
}

bad_port() {
	fail "$1 — порт, целое число от 0 до 65535; задано «${!1}»." "$1 is a port, a whole number from 0 to 65535; it is \"${!1}\"."
}

free_port() {
	local candidate
	while :; do
		candidate=$((20000 + (RANDOM * 32768 + RANDOM) % 40000))
		is_open 127.0.0.1 "$candidate" || break
	done
	echo "$candidate"
}

is_open() {
	(exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# The address to connect to, for one to listen on.
reachable() {
	case $1 in
	0.0.0.0) echo 127.0.0.1 ;;
	:: | "[::]") echo ::1 ;;
	*) echo "$1" ;;
	esac
}

in_url() {
	case $1 in
	\[*) echo "$1" ;;
	*:*) echo "[$1]" ;;
	*) echo "$1" ;;
	esac
}

require_free() {
	is_open "$host" "$2" || return 0
	local more=
	[ "$with_nginx" = no ] || more=" --nginx"
	fail "порт $2 занят: остановите того, кто его занял, или выберите другой: $1=$(free_port) ./run$more" \
		"port $2 is already in use: stop what uses it, or choose another one: $1=$(free_port) ./run$more"
}

# usage: answers HOST PORT PATH: any answer will do, because the service says itself when it is not ready
answers() {
	(
		exec 3<>"/dev/tcp/$1/$2" || exit 1
		printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$3" >&3
		read -r -t 5 line <&3 && [ -n "$line" ]
	) 2>/dev/null
}
