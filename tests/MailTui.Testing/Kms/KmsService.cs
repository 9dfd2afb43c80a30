using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MailTui.Testing.Kms;

/// <summary>
/// KMS in this process, as far as it decrypts (<c>TrentService.Decrypt</c>). It believes every signature, and takes the region
/// that a request is signed for as the one it was sent to.
/// </summary>
public sealed class KmsService : IAsyncDisposable
{
    public const string Account = "111122223333";
    public const string Region = "us-east-1";

    private readonly ConcurrentBag<KmsKey> keys = [];
    private readonly WebApplication application;
    private int requests;

    private KmsService()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    public string Url { get; private set; } = "";

    /// <summary>How many came in, refused ones included.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <summary>A code that every request is answered with, such as <c>UnrecognizedClientException</c>; null: none.</summary>
    public string? Refusal { get; set; }

    /// <summary>The <c>KeyId</c> of the last request; null: it had none.</summary>
    public string? LastKeyId { get; private set; }

    /// <summary>What it says that it decrypted with; null: the truth.</summary>
    public string? ClaimedKeyId { get; set; }

    public static async Task<KmsService> StartAsync()
    {
        var service = new KmsService();
        await service.application.StartAsync(CancellationToken.None);
        service.Url = service
            .application.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return service;
    }

    /// <param name="alias">Such as <c>alias/mail</c>.</param>
    /// <param name="region">Where it lies.</param>
    /// <param name="account">Whose it is.</param>
    public KmsKey CreateKey(string? alias = null, string region = Region, string account = Account)
    {
        var key = new KmsKey(region, account, alias);
        keys.Add(key);
        return key;
    }

    /// <summary>What the environment has to say for this service to be found.</summary>
    public string? Variable(string name) => name == "AWS_ENDPOINT_URL_KMS" ? Url : null;

    public async ValueTask DisposeAsync()
    {
        using var impatience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await application.StopAsync(impatience.Token);
        await application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        var request = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var (code, answer) =
            Refusal is { } refusal ? (refusal, null)
            : context.Request.Headers["X-Amz-Target"] != "TrentService.Decrypt" ? ("UnknownOperationException", null)
            : Decrypt(request!.AsObject(), RegionOf(context.Request.Headers.Authorization.ToString()));
        context.Response.ContentType = "application/x-amz-json-1.1";
        context.Response.StatusCode =
            code is null ? 200
            : code == "KMSInternalException" ? 500
            : 400;
        var body = answer ?? new JsonObject { ["__type"] = code, ["message"] = "no" };
        await context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }

    private (string? Code, JsonObject? Answer) Decrypt(JsonObject request, string region)
    {
        byte[] wrapped = Convert.FromBase64String((string)request["CiphertextBlob"]!);
        var bound = request["EncryptionContext"]?.Deserialize<Dictionary<string, string>>() ?? [];
        LastKeyId = (string?)request["KeyId"];
        var wrapping = keys.FirstOrDefault(key => key.HasWrapped(wrapped));
        var key = LastKeyId is { } name
            ? keys.FirstOrDefault(key => key.Region == region && key.IsNamed(name))
            : wrapping;
        if (key is null)
            return ("NotFoundException", null);
        if (key.IsDenied)
            return ("AccessDeniedException", null);
        if (key.IsDisabled)
            return ("DisabledException", null);
        if (key.IsToBeDeleted)
            return ("KMSInvalidStateException", null);
        if (wrapping is not null && wrapping != key)
            return ("IncorrectKeyException", null);
        try
        {
            byte[] plain = key.Unwrap(wrapped, bound);
            return (
                null,
                new JsonObject
                {
                    ["KeyId"] = ClaimedKeyId ?? key.Arn,
                    ["Plaintext"] = Convert.ToBase64String(plain),
                    ["EncryptionAlgorithm"] = "SYMMETRIC_DEFAULT",
                }
            );
        }
        catch (CryptographicException)
        {
            return ("InvalidCiphertextException", null);
        }
    }

    /// <summary><c>… Credential=KEY/DATE/REGION/kms/aws4_request, …</c></summary>
    private static string RegionOf(string authorization) =>
        authorization.Split('/') is [_, _, var region, ..] ? region : "";
}
