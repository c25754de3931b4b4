import { context, propagation, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base';

/**
 * Makes spans of this process real: they get ids and travel on as `traceparent`. Processors export them; with none,
 * traces are only passed through.
 */
export function startTracing(spanProcessors: SpanProcessor[] = []): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
}

/** The W3C trace context of the work at hand, for events, requests and log lines. */
export function currentTraceparent(): string | undefined {
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  return carrier['traceparent'];
}

/** Of the trace that the work at hand belongs to. */
export function currentTraceId(): string | undefined {
  return trace.getActiveSpan()?.spanContext().traceId;
}

/** Of the trace that a `traceparent` of elsewhere names. */
export function traceIdOf(traceparent: string | undefined): string | undefined {
  if (!traceparent) return undefined;
  return trace.getSpanContext(propagation.extract(context.active(), { traceparent }))?.traceId;
}

/** Runs work as a span; a given `traceparent` is its parent, else the span of the caller. */
export function withSpan<Result>(
  name: string,
  traceparent: string | undefined,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const parent = traceparent ? propagation.extract(context.active(), { traceparent }) : context.active();
  return trace.getTracer('agora').startActiveSpan(name, {}, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
