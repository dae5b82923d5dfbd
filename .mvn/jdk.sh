# Sourced by ./dateline and .ci/run. find_jdk 21 sets `jdk` to the home of the newest JDK of that version or later and
# `jdk_found` to its version, looking at JAVA_HOME first, then PATH, then where systems put them; it returns 1 and leaves
# `jdk_seen` saying what it saw instead. find_jdk 21 java is content with a runtime, which has no compiler.

jdk_version() {
  [ -x "$1/bin/$jdk_tool" ] && [ -x "$1/bin/java" ] || return 1
  v=
  [ -f "$1/release" ] && v=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ -n "$v" ] || v=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p')
  case $v in '' | *[!0-9]*) return 1 ;; esac
  echo "$v"
}

find_jdk() {
  jdk='' jdk_seen='' jdk_found=0 jdk_tool=${2:-javac}
  if [ -n "${JAVA_HOME:-}" ] && v=$(jdk_version "$JAVA_HOME"); then
    jdk_seen=" $v at JAVA_HOME;"
    [ "$v" -ge "$1" ] && jdk=$JAVA_HOME jdk_found=$v && return 0
  fi
  on_path=$(command -v "$jdk_tool" 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
  on_path=${on_path%/bin/*}
  set -f
  places="/usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home"
  places="$places /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home"
  set +f
  for candidate in "$on_path" $places "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
    v=$(jdk_version "$candidate") || continue
    case $jdk_seen in *" $v "*) ;; *) jdk_seen="$jdk_seen $v at $candidate;" ;; esac
    [ "$v" -ge "$1" ] && [ "$v" -gt "$jdk_found" ] && jdk_found=$v && jdk=$candidate
  done
  [ -n "$jdk" ]
}
