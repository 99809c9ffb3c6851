# shellcheck shell=bash disable=SC2034,SC2154
# How much memory the service takes. Left alone, the JVM would let its heap grow to a quarter of the machine's memory, and
# keep it. Measured with uploads of 4 MB by 32 clients at once: 310 MB in all, and 160 MB half a minute later.

base_heap_mib=176
# Files in memory at once are bounded by a quarter of the heap, which must hold a file of the largest size.
heap_per_file=8

# The serial collector takes the least memory and processor time of a heap of this size, and gives most of it back.
memory_flags() {
	echo "-Xms32m" "-Xmx$(heap_mib)m" -XX:+UseSerialGC -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30 \
		-XX:-ShrinkHeapInSteps -XX:TrimNativeHeapInterval=10000
}

# More than the base where the operator allows larger files, or more of them in memory. The service itself refuses wrong
# values, with a message.
heap_mib() {
	local heap=$base_heap_mib wanted
	for wanted in $((heap_per_file * $(mib IMAGEHOST_MAX_UPLOAD_BYTES))) $((4 * $(mib IMAGEHOST_UPLOAD_MEMORY_BYTES))); do
		[ "$wanted" -le "$heap" ] || heap=$wanted
	done
	echo "$heap"
}

# usage: mib NAME: the value of the setting, in MiB, rounded up; 0 where it has none
mib() {
	case ${!1:-} in
	'' | *[!0-9]* | ?????????????*) echo 0 ;;
	*) echo $(((10#${!1} + 1048575) / 1048576)) ;;
	esac
}
