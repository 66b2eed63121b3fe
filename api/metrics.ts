/** Upper ends of the classes of duration, in seconds. */
const CLASSES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

interface Series {
  count: number;
  sum: number;
  within: number[];
}

/** Figures of the server since its start, in the text form that Prometheus reads. */
export interface Metrics {
  /** Counts an answered request. */
  request(method: string, route: string, status: number, seconds: number): void;
  /** Adds a figure that is read when the figures are asked for. */
  gauge(name: string, help: string, read: () => number): void;
  write(): string;
}

/** Makes an empty set of figures (https://prometheus.io/docs/instrumenting/exposition_formats/). */
export function createMetrics(): Metrics {
  const requests = new Map<string, Series>();
  const gauges: { name: string; help: string; read: () => number }[] = [];
  return {
    request(method, route, status, seconds) {
      const labels = `method="${method}",route="${route}",status="${status}"`;
      let series = requests.get(labels);
      if (series === undefined) {
        series = { count: 0, sum: 0, within: CLASSES.map(() => 0) };
        requests.set(labels, series);
      }
      series.count++;
      series.sum += seconds;
      const first = CLASSES.findIndex((end) => seconds <= end);
      if (first >= 0) series.within[first] = (series.within[first] ?? 0) + 1;
    },
    gauge(name, help, read) {
      gauges.push({ name, help, read });
    },
    write() {
      const lines = [
        '# HELP plancast_request_seconds Time from a request to its answer.',
        '# TYPE plancast_request_seconds histogram',
      ];
      for (const [labels, { count, sum, within }] of requests) {
        let up = 0;
        for (const [index, end] of CLASSES.entries()) {
          up += within[index] ?? 0;
          lines.push(`plancast_request_seconds_bucket{${labels},le="${end}"} ${up}`);
        }
        lines.push(
          `plancast_request_seconds_bucket{${labels},le="+Inf"} ${count}`,
          `plancast_request_seconds_sum{${labels}} ${sum}`,
          `plancast_request_seconds_count{${labels}} ${count}`,
        );
      }
      for (const { name, help, read } of gauges) {
        lines.push(
          `# HELP plancast_${name} ${help}`,
          `# TYPE plancast_${name} gauge`,
          `plancast_${name} ${read()}`,
        );
      }
      return `${lines.join('\n')}\n`;
    },
  };
}
