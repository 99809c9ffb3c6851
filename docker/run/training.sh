# shellcheck shell=bash disable=SC2034,SC2154
# A third of the work of a start is loading classes, and the first thousand uploads run at half the later speed. The JVM
# keeps classes and what it learnt of their methods in a cache (JEP 483, 514, 515), which a start on the side makes: it
# takes some hundred images, shows its pages, and ends.
#
# Nobody but this script may use that service, because its folder is thrown away: it listens on a free port of the loopback that
# is announced nowhere, and takes uploads only with a token that is made for this once. So no upload is acknowledged and lost.

# Everything that a cache depends on, as a number: the cache of another build or Java is never used. The JVM itself refuses
# those that it can tell.
build_number() {
	local facts
	facts=$(printf '%s\n' "$war" "$(size_and_time "$war")" "$java_home" "$(size_and_time "$java_home/release")" | cksum)
	echo "${facts%% *}"
}

# GNU's stat, or BSD's.
size_and_time() {
	stat -L -c '%s %Y' "$1" 2>/dev/null || stat -L -f '%z %m' "$1"
}

# Sets $class_cache and, where the WAR could be unpacked beside itself, the flags that a start needs to use it. An empty
# cache says that the training failed and need not be tried again.
train_if_needed() {
	class_cache=$PWD/target/imagehost-$(build_number).aot
	[ -w target ] || return 0
	unpack || return 0
	[ ! -e "$class_cache" ] || return 0
	echo "Подготовка быстрого запуска… / Preparing fast starts…"
	local began=$SECONDS
	training_folder=$PWD/target/training-$$ # gone when this script has ended
	mkdir -p "$training_folder"
	rm -f target/imagehost-*.aot
	if train "$training_folder" && [ -s "$training_folder/classes.aot" ]; then
		mv "$training_folder/classes.aot" "$class_cache"
		echo "Готово за $((SECONDS - began)) с / Done in $((SECONDS - began)) s"
	else
		: >"$class_cache"
		cat "$training_folder"/*.txt >target/training.log
		echo "Не удалось, запуски будут медленнее; подробности: $PWD/target/training.log /" \
			"This failed, and starts will be slower; for details see $PWD/target/training.log"
	fi
}

# The unpacked WAR with all of its jars on the class path, for the cache knows no others. The folder's name is kept beside
# the cache: to ask the WAR for it takes a JVM.
unpack() {
	local home note=$class_cache.home
	if [ ! -e "$note" ] || [ ! -e "$(cat "$note")/classpath" ]; then
		rm -f target/imagehost-*.home
		"$java_home/bin/java" "${java_flags[@]}" -jar "$war" unpack >"$note" 2>/dev/null || return 1
	fi
	home=$(cat "$note")
	[ -e "$home/classpath" ] || return 1
	start_flags=("-Dimagehost.home=$home" -cp "$(cat "$home/classpath")" imagehost.launcher.Launcher)
}

train() {
	local port token
	port=$(free_port)
	token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
	run_in_background training_service "$1" "$port" "$token"
	local service=$last_started status=0
	await 60 "$service" answers 127.0.0.1 "$port" /health/ready || return 1
	run_in_background training_client "$1" "$port" "$token"
	wait "$last_started" || status=1
	kill -TERM "$service" 2>/dev/null || true
	wait "$service" 2>/dev/null || true # its status tells how it was ended
	return "$status"
}

training_client() {
	IMAGEHOST_UPLOAD_TOKENS=$3 exec "$java_home/bin/java" "${java_flags[@]}" "${start_flags[@]}" train "http://127.0.0.1:$2/" \
		</dev/null >"$1/client.txt" 2>&1
}

training_service() {
	local name
	for name in $(compgen -e | grep '^IMAGEHOST_' || true); do unset "$name"; done
	# shellcheck disable=SC2046 # flags without spaces
	IMAGEHOST_BIND=127.0.0.1 IMAGEHOST_PORT=$2 IMAGEHOST_UPLOAD_TOKENS=$3 IMAGEHOST_IMAGES_DIR=$1/images \
		IMAGEHOST_LOGS_DIR=$1/logs IMAGEHOST_RESERVED_BYTES=0 \
		exec "$java_home/bin/java" "${java_flags[@]}" $(memory_flags) -XX:AOTCacheOutput="$1/classes.aot" "${start_flags[@]}" \
		</dev/null >"$1/service.txt" 2>&1
}
