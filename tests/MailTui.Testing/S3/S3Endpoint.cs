using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace MailTui.Testing.S3;

/// <summary>
/// One request from its arrival to its answer, in S3's order: faults, signature, permission, then the operation itself
/// (<see cref="S3Operations"/>).
/// </summary>
internal sealed class S3Endpoint(S3Service service, TimeProvider time)
{
    private readonly SignatureV4 signature = new(S3Service.AccessKey, S3Service.SecretKey, time);
    private readonly S3Operations operations = new(service, time);
    private long answers;

    public async Task HandleAsync(HttpContext context)
    {
        var call = new S3Call(context);
        service.Requests.Add(call.Request);
        string requestId = Interlocked.Increment(ref answers).ToString("X16", null);
        context.Response.Headers["x-amz-request-id"] = requestId;
        // Kestrel's own is the system's: clients correct their clock by this header.
        context.Response.Headers.Date = time.GetUtcNow().ToString("R", null);
        try
        {
            S3Answer answer = await AnswerAsync(call);
            await WriteAsync(context, answer);
        }
        catch (ConnectionResetException)
        {
            context.Abort();
        }
        catch (S3ErrorException failure)
        {
            await WriteAsync(context, Failed(failure.Error, call, requestId));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away while its request was held.
        }
    }

    private async Task<S3Answer> AnswerAsync(S3Call call)
    {
        int? truncateAfter = null;
        foreach (FaultEffect effect in service.Faults.EffectsOn(call.Request))
        {
            if (effect.Gate is { } gate)
                await gate.WaitAsync(call.Context.RequestAborted);
            if (effect.Latency > TimeSpan.Zero)
                await Task.Delay(effect.Latency, time, call.Context.RequestAborted);
            if (effect.Reset)
                throw new ConnectionResetException();
            if (effect.Error is { } error)
                throw new S3ErrorException(error);
            truncateAfter ??= effect.TruncateAfter;
        }
        S3Bucket? bucket = service.FindBucket(call.Request.Bucket);
        string? contentHash = signature.Verify(call, bucket?.Region);
        byte[] body = await BodyAsync(call.Context.Request);
        if (contentHash is not null && contentHash != Convert.ToHexStringLower(SHA256.HashData(body)))
            throw new S3ErrorException(S3Error.BadDigest);
        return operations.Run(call, bucket, body) with { TruncateAfter = truncateAfter };
    }

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0)
            return [];
        using var body = new MemoryStream((int)request.ContentLength);
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.TryGetBuffer(out ArraySegment<byte> bytes) && bytes.Array!.Length == bytes.Count
            ? bytes.Array
            : body.ToArray();
    }

    private static S3Answer Failed(S3Error error, S3Call call, string requestId)
    {
        var answer = new S3Answer(error.Status, S3Xml.Error(error, call.Request, requestId))
        {
            ContentType = "application/xml",
        };
        return error.Region is { } region ? answer.WithHeader("x-amz-bucket-region", region) : answer;
    }

    private static async Task WriteAsync(HttpContext context, S3Answer answer)
    {
        HttpResponse response = context.Response;
        response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.Status is 204 or 304)
            return;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        // After too few bytes Kestrel sends what there is, and then ends the connection: a body cut in transit.
        ReadOnlyMemory<byte> body = answer.Body[..Math.Min(answer.TruncateAfter ?? int.MaxValue, answer.Body.Length)];
        response.BodyWriter.Write(body.Span);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
