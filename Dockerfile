# One image for all of Airflow's processes: the locked libraries, the code, a user without rights.
FROM python:3.11.14-slim-bookworm AS libraries
RUN python -m venv /opt/venv
COPY requirements.txt /tmp/requirements.txt
RUN /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r /tmp/requirements.txt

FROM python:3.11.14-slim-bookworm
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin etl \
    && mkdir -p /data/archive /data/airflow \
    && chown -R etl:etl /data
COPY --from=libraries /opt/venv /opt/venv
WORKDIR /opt/app
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY etl etl
COPY dags dags
COPY sql sql
COPY seeds seeds
# names the project's version and brings the command etl; builds with the locked setuptools
RUN /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    ETL_HOME=/data \
    AIRFLOW_HOME=/data/airflow \
    AIRFLOW__CORE__DAGS_FOLDER=/opt/app/dags \
    AIRFLOW__CORE__LOAD_EXAMPLES=False
USER 10001
VOLUME ["/data"]
ENTRYPOINT ["airflow"]
CMD ["version"]
