# shellcheck shell=bash disable=SC2034,SC2154
# Builds target/imagehost.war where it is absent or older than its sources. Tests and the check of the style are left to
# `mvn verify`. What Maven prints goes to target/build.log; here its steps are shown, because the first build takes minutes.

build_log=$PWD/target/build.log
# Newer than every source also where a build found nothing to do. Not the WAR itself: its time is part of the name of its
# class cache.
built=$PWD/target/imagehost.built
# Measured with an empty Maven repository: what lay in it after the build.
download_mb=220

build_if_needed() {
	is_built || build
}

is_built() {
	[ -f "$war" ] || return 1
	local newest=$war
	[ ! "$built" -nt "$war" ] || newest=$built
	[ -z "$(find src/main pom.xml docker/tomcat docker/nginx/errors -newer "$newest" -print | head -n 1)" ]
}

build() {
	command -v mvn >/dev/null ||
		fail "для сборки нужен Maven: установите пакет maven или возьмите его с https://maven.apache.org." \
			"Maven is needed to build: install the package maven, or get it from https://maven.apache.org."
	local began=$SECONDS
	echo "Сборка… / Building…"
	mkdir -p target
	run_in_background mvn_package
	tell_progress "$last_started"
	wait "$last_started" || build_failed
	touch "$built"
	echo "Собрано за $((SECONDS - began)) с / Built in $((SECONDS - began)) s"
}

# Maven itself may run on an older Java; its toolchain takes the one that was found, to compile.
mvn_package() {
	JAVA25_HOME=$java_home exec mvn -B -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true package \
		</dev/null >"$build_log" 2>&1
}

build_failed() {
	grep '^\[ERROR\]' "$build_log" | head -n 20 >&2 || tail -n 20 "$build_log" >&2
	fail "сборка не удалась; всё, что вывел Maven: $build_log" "the build failed; all that Maven printed: $build_log"
}

tell_progress() {
	local told='' seen files=-1 downloaded
	while kill -0 "$1" 2>/dev/null; do
		downloaded=$(grep -c 'Downloaded from' "$build_log" 2>/dev/null || true)
		if [ "${downloaded:-0}" -gt 0 ] && [ "$files" -lt 0 ]; then
			echo "  первая сборка скачивает около $download_mb МБ, это несколько минут /" \
				"the first build downloads about $download_mb MB, which takes some minutes"
			files=0
		elif [ "${downloaded:-0}" -ge $((files + 200)) ]; then
			files=$downloaded
			echo "  скачано файлов / files downloaded: $files"
		fi
		seen=$(building_step)
		[ "$seen" = "$told" ] || echo "  $seen"
		told=$seen
		sleep 0.5
	done
}

# The last step that Maven's log names, of those that take a while.
building_step() {
	case $(grep -o '^\[INFO\] --- .*' "$build_log" 2>/dev/null | tail -n 1) in
	*compile-pages*) echo "компиляция страниц / compiling the pages" ;;
	*compiler*) echo "компиляция / compiling" ;;
	*war*) echo "упаковка / packing" ;;
	*) echo "$told" ;;
	esac
}
