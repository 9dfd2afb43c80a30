using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MailTui.Testing.S3;

/// <summary>STS in this process, as far as it says who one is. It believes every signature.</summary>
public sealed class StsService : IAsyncDisposable
{
    public const string Account = "111122223333";

    private readonly WebApplication application;

    private StsService()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    public string Url { get; private set; } = "";

    /// <summary>Whose the credentials are.</summary>
    public string Arn { get; set; } = $"arn:aws:sts::{Account}:assumed-role/reader/i-0abc";

    /// <summary>Such as <c>InvalidClientTokenId</c>; null: the credentials are good.</summary>
    public string? Refusal { get; set; }

    public static async Task<StsService> StartAsync()
    {
        var service = new StsService();
        await service.application.StartAsync(CancellationToken.None);
        service.Url = service
            .application.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        using var impatience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await application.StopAsync(impatience.Token);
        await application.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "text/xml";
        context.Response.StatusCode = Refusal is null ? 200 : 403;
        return context.Response.WriteAsync(
            Refusal is { } code
                ? $"""
                <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>{code}</Code><Message>no</Message></Error><RequestId>1</RequestId></ErrorResponse>
                """
                : $"""
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>{Arn}</Arn><UserId>AROA:i-0abc</UserId><Account>{Account}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>
                """,
            context.RequestAborted
        );
    }
}
