# shellcheck shell=bash disable=SC2154
# What check-compose and check-scale share: a stack under a name of its own, on free ports, checked from outside, and
# taken down again with its volumes. Who sources this has set $project and $work, and defines compose().

# Nobody's settings: neither this shell's nor those of a file .env.
for name in $(compgen -e | grep '^IMAGEHOST_' || true); do unset "$name"; done

clean_up() {
	local status=$?
	[ "$status" -eq 0 ] || { echo "--- the containers said:"; compose logs --no-color --tail 60 || true; } >&2
	compose down -v --rmi local --timeout 5 >/dev/null 2>&1 || true
	rm -rf "$work"
}
trap clean_up EXIT

passed() { echo "  ok    $*"; }
failed() {
	echo "  FAILED  $*" >&2
	exit 1
}

equal() {
	[ "$2" = "$3" ] || failed "$1: wanted \"$2\", got \"$3\""
	passed "$1"
}

build() {
	compose build >"$work/build" 2>&1 || {
		tail -40 "$work/build" >&2
		failed "docker compose build"
	}
	passed "docker compose build in $SECONDS s"
}

# usage: start [OPTION...]: those of docker compose up
start() {
	compose up -d --wait --wait-timeout 180 "$@" >"$work/up" 2>&1 || {
		cat "$work/up" >&2
		failed "docker compose up"
	}
}

# Where a port is published; a container that is made anew gets another one.
site() { echo "http://127.0.0.1:$(compose port nginx 8080 | sed 's/.*://')"; }
inside() { compose exec -T "$@"; }

status() { curl -s -m 60 -o /dev/null -w '%{http_code}' "$@"; }
sha256() { sha256sum | cut -d' ' -f1; }
member() { sed -n 's/.*"'"$1"'":"\([^"]*\)".*/\1/p' "$work/answer"; }

all_served() {
	local path sum
	while read -r path sum; do
		equal "$path $1" "$sum" "$(curl -s -m 60 "$(site)$path" | sha256)"
	done <"$work/acknowledged"
}

# 1 × 1 pixel, two frames (GIF89a specification, 1990).
animation() {
	printf 'GIF89a\1\0\1\0\200\0\0\0\0\0\377\377\377'
	printf '!\377\13NETSCAPE2.0\3\1\0\0\0'
	for _ in 1 2; do printf '!\371\4\0\12\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0'; done
	printf ';'
}
