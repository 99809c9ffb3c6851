# shellcheck shell=sh disable=SC2034
# Read by catalina.sh. Everything is on the class path, in one order, for the JVM keeps no classes of other loaders in its
# cache; so Tomcat's own loader (conf/catalina.properties) has nothing to load.
CLASSPATH=
for jar in "$CATALINA_HOME"/lib/*.jar "$CATALINA_HOME"/webapps/ROOT/WEB-INF/lib/*.jar; do
	CLASSPATH="${CLASSPATH:+$CLASSPATH:}$jar"
done
class_cache=$CATALINA_HOME/imagehost.aot
[ ! -s "$class_cache" ] || CATALINA_OPTS="$CATALINA_OPTS -XX:AOTCache=$class_cache -Xlog:aot*=error"
