#!/usr/bin/env bash
# Tries the compose stack for real and removes it: docker/test-compose.sh [PORT [PORT OF THE APPLICATION]]
# Needs docker compose, curl and sha256sum. It is a project of its own: a stack that runs already is left alone.
set -euo pipefail
cd "$(dirname "$0")/.."
export COMPOSE_PROJECT_NAME=imagehost-test IMAGEHOST_HTTP_PORT=${1:-8088} IMAGEHOST_PORT=${2:-8200}
site=http://127.0.0.1:$IMAGEHOST_HTTP_PORT
direct=http://127.0.0.1:$IMAGEHOST_PORT
work=$(mktemp -d)
trap 'status=$?; [ $status -eq 0 ] || docker compose logs --tail 40 || true; docker compose down -v --timeout 30 || true; rm -rf "$work"; exit $status' EXIT

step() {
	echo "compose: $*"
}

fail() {
	echo "compose: FAILED: $*" >&2
	exit 1
}

# expect WHAT WANTED GOT
expect() {
	[ "$2" = "$3" ] || fail "$1: expected $2, got $3"
	step "$1: $3"
}

status() {
	curl -s -o "$work/body" -D "$work/head" -w '%{http_code}' --max-time 20 "$@"
}

field() {
	sed -n "s/.*\"$1\": *\"\\([^\"]*\\)\".*/\\1/p" "$work/answer"
}

sha256() {
	curl -sf --max-time 20 "$1" | sha256sum | cut -d' ' -f1
}

upload() {
	curl -s -o "$work/answer" -w '%{http_code}' --max-time 60 -F "file=@$1" "$2/api/upload"
}

# A picture of 1 × 1 pixel, GIF89a.
printf 'GIF89a\001\000\001\000\200\000\000\377\377\377\000\000\000,\000\000\000\000\001\000\001\000\000\002\002D\001\000;' \
	>"$work/dot.gif"
head -c 5242881 /dev/zero >"$work/too-large.gif"
head -c 8000000 /dev/zero >"$work/much-too-large.gif"

step "up"
docker compose up --build -d --wait --quiet-pull

expect "upload through nginx" 201 "$(upload "$work/dot.gif" "$site")"
path=$(field url | sed 's|^http://[^/]*||')
stored=$(field sha256)
id=$(field id)
expect "link begins with" "$site" "$(field url | sed 's|/images/.*||')"
expect "picture by nginx" "$stored" "$(sha256 "$site$path")"
expect "picture by the application" "$stored" "$(sha256 "$direct$path")"
for page in / /upload /images/ /terms.html "/i/$id" /api/images; do
	expect "GET $page" 200 "$(status "$site$page")"
done
for hidden in /health/ready /metrics /images/.catalogue/catalogue.db /images/aaaaaaaaaaaaaaaa.jpg; do
	expect "GET $hidden" 404 "$(status "$site$hidden")"
done
expect "one byte too many" 413 "$(upload "$work/too-large.gif" "$site")"
expect "far too large" 413 "$(upload "$work/much-too-large.gif" "$site")"
expect "problem by nginx" file_too_large "$(field code)"
grep -q Успех <(docker compose exec -T app cat /logs/app.log) || fail "app.log has no line of the upload"
for container in app nginx; do
	expect "$container runs as root" no "$(docker compose exec -T $container sh -c '[ "$(id -u)" = 0 ] && echo yes || echo no')"
	expect "$container can write its root" no \
		"$(docker compose exec -T $container sh -c 'touch /written 2>/dev/null && echo yes || echo no')"
done

step "down, up"
docker compose down --timeout 30
docker compose up -d --wait
expect "picture after down and up" "$stored" "$(sha256 "$site$path")"
expect "catalogue entry after down and up" 200 "$(status "$site/api/images/$id")"

step "application stopped"
docker compose stop app
expect "picture without the application" "$stored" "$(sha256 "$site$path")"
# 504 while its address is still known, but nobody is there; 502 as soon as the name is gone.
for attempt in $(seq 20); do
	[ "$(status "$site/")" = 502 ] && break
	sleep 0.5
done
expect "page without the application" 502 "$(status "$site/")"
expect "upload without the application" 502 "$(upload "$work/dot.gif" "$site")"
expect "code of the problem" http_502 "$(field code)"

step "application started again"
docker compose start app
docker compose up -d --wait
for attempt in $(seq 50); do
	[ "$(status "$site/api/images")" = 200 ] && break
	sleep 0.2
done
expect "upload after the restart" 201 "$(upload "$work/dot.gif" "$site")"

step "wrong settings"
if IMAGEHOST_LANGUAGE=xx IMAGEHOST_DECODERS=0 docker compose run --rm -T --no-deps app >"$work/wrong" 2>&1; then
	fail "the container started with wrong settings"
fi
grep -q IMAGEHOST_LANGUAGE "$work/wrong" && grep -q IMAGEHOST_DECODERS "$work/wrong" || fail "a fault was not named"
step "wrong settings: told, and ended"
step "passed"
