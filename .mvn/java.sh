#!/usr/bin/env bash
# Runs java of a JDK that this project can use, whatever JDK Maven itself runs on.
set -euo pipefail
. "$(dirname "$0")/jdk.sh"
if ! find_jdk 21; then
  echo "java: no JDK 21 or newer found (${jdk_seen:- none} seen); install one, or point JAVA_HOME at it" >&2
  exit 1
fi
exec "$jdk/bin/java" "$@"
