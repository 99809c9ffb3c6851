# shellcheck shell=bash disable=SC2034,SC2154
# Starts the processes, waits for them, and leaves none of them behind, however this script ends.

java_flags=(--enable-native-access=ALL-UNNAMED -XX:+ExitOnOutOfMemoryError -Djava.awt.headless=true)
start_flags=(-jar "$war")
# Each process that was started leads a group of its own, named by its id, in which its children are too: nginx's workers
# outlive a killed master, Maven's compiler its Maven.
groups=()
last_started=
nginx_folder=
training_folder=
service=
nginx=
status_of_interrupted=130

trap finish EXIT
# A reader that has gone (./run | head) ends all of it too.
trap 'exit 141' PIPE
trap 'exit "$status_of_interrupted"' INT TERM HUP

# usage: run_in_background COMMAND...: its id is in $last_started
run_in_background() {
	set -m # job control gives it its own group: Ctrl+C reaches this script alone, which then ends the others in order
	"$@" &
	last_started=$!
	set +m
	groups+=("$last_started")
}

# usage: await SECONDS PROCESS COMMAND...: until the command succeeds; fails when the process has ended, or the time is over
await() {
	local deadline=$((SECONDS + $1)) process=$2
	shift 2
	until "$@"; do
		kill -0 "$process" 2>/dev/null && [ "$SECONDS" -lt "$deadline" ] || return 1
		sleep 0.1
	done
	kill -0 "$process" 2>/dev/null
}

serve() {
	bind=${IMAGEHOST_BIND:-127.0.0.1}
	host=$(reachable "$bind")
	port=$(chosen_port IMAGEHOST_PORT 8000)
	require_free IMAGEHOST_PORT "$port"
	[ "$with_nginx" = no ] || prepare_nginx
	build_if_needed
	train_if_needed
	status_of_interrupted=0
	run_in_background serve_images
	service=$last_started
	if [ "$with_nginx" = yes ]; then
		nginx_folder=$PWD/var/nginx-$http_port
		run_in_background serve_in_front
		nginx=$last_started
	fi
	announce
	await_an_end
}

prepare_nginx() {
	command -v nginx >/dev/null || PATH=$PATH:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin
	command -v nginx >/dev/null ||
		fail "nginx не установлен: установите пакет nginx или запустите без --nginx." \
			"nginx is not installed: install the package nginx, or start without --nginx."
	[ "${BASH_VERSINFO[0]}" -ge 5 ] || fail "для --nginx нужен bash 5 или новее." "--nginx needs bash 5 or later."
	http_port=$(chosen_port IMAGEHOST_HTTP_PORT 8080)
	[ "$http_port" != "$port" ] ||
		fail "IMAGEHOST_PORT и IMAGEHOST_HTTP_PORT — один и тот же порт, $port." \
			"IMAGEHOST_PORT and IMAGEHOST_HTTP_PORT are the same port, $port."
	require_free IMAGEHOST_HTTP_PORT "$http_port"
}

# ./run nginx: becomes nginx, without a backend of its own.
stand_in_front() {
	[ -n "${IMAGEHOST_BACKENDS:-}" ] ||
		fail "задайте IMAGEHOST_BACKENDS, например 10.0.0.1:8000,10.0.0.2:8000." \
			"set IMAGEHOST_BACKENDS, for example 10.0.0.1:8000,10.0.0.2:8000."
	bind=${IMAGEHOST_BIND:-127.0.0.1}
	host=$(reachable "$bind")
	port=
	prepare_nginx
	local images=${IMAGEHOST_IMAGES_DIR:-var/images}
	case $images in /*) ;; *) images=$PWD/$images ;; esac
	ACCESS_LOG=${ACCESS_LOG:-off} exec docker/nginx/start "$PWD/var/nginx-$http_port" "$(in_url "$bind"):$http_port" \
		"$IMAGEHOST_BACKENDS" "$images"
}

serve_images() {
	[ ! -s "$class_cache" ] || java_flags+=("-XX:AOTCache=$class_cache" "-Xlog:aot*=error")
	# shellcheck disable=SC2046,SC2086 # flags without spaces; those in JAVA_OPTS are the operator's, and win
	IMAGEHOST_PORT=$port exec "$java_home/bin/java" "${java_flags[@]}" $(memory_flags) ${JAVA_OPTS:-} "${start_flags[@]}" </dev/null
}

serve_in_front() {
	local images=${IMAGEHOST_IMAGES_DIR:-var/images}
	case $images in /*) ;; *) images=$PWD/$images ;; esac
	ACCESS_LOG=off exec docker/nginx/start "$nginx_folder" "$(in_url "$bind"):$http_port" "$(in_url "$host"):$port" \
		"$images" </dev/null
}

announce() {
	local public_port=$port
	await 120 "$service" answers "$host" "$port" /health/ready || return 0
	if [ "$with_nginx" = yes ]; then
		public_port=$http_port
		await 20 "$nginx" answers "$host" "$http_port" /health/nginx || return 0
	fi
	echo "Сервер картинок открыт / The image host is at: http://$(in_url "$host"):$public_port/  (Ctrl+C: стоп / stop)"
}

# The end of one is the end of both: neither is of use alone.
await_an_end() {
	local status=0
	if [ "$with_nginx" = yes ]; then
		wait -n "$service" "$nginx" || status=$?
		if ! kill -0 "$nginx" 2>/dev/null; then
			end_group "$nginx" # so that its last words are above
			fail "nginx не работает: причина названа выше." "nginx does not run: the reason is given above."
		fi
	else
		wait "$service" || status=$?
	fi
	[ "$status" -ne 0 ] || status=1
	exit "$status"
}

# nginx first, which finishes what it is sending; then the service, which finishes what it has begun; then what is left of
# anything that was started.
finish() {
	local status=$? group
	trap '' INT TERM HUP PIPE
	set +e
	exec >/dev/null 2>&1 # else the shell reports every process that it ends here
	[ -z "$nginx" ] || kill -QUIT "$nginx" 2>/dev/null
	[ -z "$service" ] || { kill -TERM "$service" && wait "$service"; } 2>/dev/null
	for group in ${groups[@]+"${groups[@]}"}; do
		end_group "$group"
	done
	rm -rf ${nginx_folder:+"$nginx_folder"} ${training_folder:+"$training_folder"}
	exit "$status"
}

# usage: end_group LEADER: politely, and after 5 s by force
end_group() {
	local deadline=$((SECONDS + 5))
	kill -TERM -- "-$1" 2>/dev/null || return 0
	while kill -0 -- "-$1" 2>/dev/null; do
		[ "$SECONDS" -lt "$deadline" ] || { kill -KILL -- "-$1" 2>/dev/null; deadline=$((deadline + 60)); }
		sleep 0.1
	done
}
