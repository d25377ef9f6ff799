# The program alone, on a Java without a compiler: docker build -t pocoscope .
# docker run --rm -v "$PWD:/data" --user "$(id -u):$(id -g)" pocoscope --db history.duckdb status
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml pocoscope README.md CHANGELOG.md LICENSE ./
COPY docs docs
COPY queries queries
COPY schema schema
COPY src src
# With the native library of the platform that the image is for; Debian names it as the driver does.
RUN mvn -B package -Prelease -Dmaven.test.skip=true -Dspotless.check.skip=true \
      "-Dnative=linux_$(dpkg --print-architecture)" \
    && mv target/release/pocoscope-* /opt/pocoscope

FROM eclipse-temurin:17-jre
COPY --from=build /opt/pocoscope /opt/pocoscope
# The first start makes ready for faster ones; who runs the image may not write there.
RUN /opt/pocoscope/bin/pocoscope --version \
    && ln -s /opt/pocoscope/bin/pocoscope /usr/local/bin/pocoscope \
    && mkdir /data \
    && chown 1000:1000 /data
# Settings are looked for in HOME: .pocoscope.properties.
ENV HOME=/data
WORKDIR /data
VOLUME /data
USER 1000:1000
ENTRYPOINT ["/opt/pocoscope/bin/pocoscope"]
CMD ["--help"]
