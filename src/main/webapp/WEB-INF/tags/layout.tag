<%@ tag pageEncoding="UTF-8" body-content="scriptless" trimDirectiveWhitespaces="true" %>
<%-- The frame of every page: head, header with the tabs, footer. --%>
<%@ attribute name="titleKey" required="true" %>
<%@ attribute name="title" description="instead of titleKey's text; escaped here" %>
<%@ attribute name="styles" description="names of the page's own style sheets, separated by spaces" %>
<%@ attribute name="scripts" description="names of the page's modules, separated by spaces" %>
<%@ attribute name="tab" description="upload or images: the tab that is active" %>
<%@ attribute name="wide" description="true: the content has the width of the window" %>
<%@ attribute name="drop" description="true: the page takes files, and asks first" %>
<%@ attribute name="descriptionKey" description="of the sentence that search engines show" %>
<%@ attribute name="description" description="instead of descriptionKey's text; escaped here" %>
<%@ attribute name="indexed" description="true: search engines find the page in each language" %>
<%@ attribute name="head" fragment="true" description="further elements of the head" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="i" tagdir="/WEB-INF/tags" %>
<!DOCTYPE html>
<html lang="<c:out value='${language}'/>" data-theme="<c:out value='${theme}'/>">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title><c:choose><c:when test="${not empty title}"><c:out value="${title}"/> — ${text['site.name']}</c:when>
<c:otherwise>${text[titleKey]}</c:otherwise></c:choose></title>
<c:choose><c:when test="${not empty description}"><meta name="description" content="<c:out value='${description}'/>"></c:when>
<c:otherwise><meta name="description" content="${text[empty descriptionKey ? 'site.footer.about' : descriptionKey]}"></c:otherwise></c:choose>
<c:if test="${indexed == 'true' and not empty versions}"><link rel="canonical" href="<c:out value='${versions.canonical}'/>">
<link rel="alternate" hreflang="x-default" href="<c:out value='${versions.standard}'/>">
<c:forEach items="${versions.versions}" var="version"><link rel="alternate" hreflang="<c:out value='${version.tag}'/>"
    href="<c:out value='${version.href}'/>">
</c:forEach></c:if><c:choose><c:when test="${theme == 'light'}"><meta name="color-scheme" content="light">
<meta name="theme-color" content="#f2f5ff"></c:when><c:when test="${theme == 'dark'}"><meta name="color-scheme" content="dark">
<meta name="theme-color" content="#151515"></c:when><c:otherwise><meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f2f5ff" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#151515" media="(prefers-color-scheme: dark)"></c:otherwise></c:choose>
<c:set var="sheets" value="tokens+base+header+footer+button"/>
<c:forTokens items="${styles}${drop == 'true' ? ' listed-choice drop-dialog' : ''}" delims=" " var="style"><c:set
    var="sheets" value="${sheets}+${style}"/></c:forTokens>
<link rel="stylesheet" href="<c:out value='${assets}css/${sheets}.css'/>">
<link rel="icon" href="/favicon.ico" sizes="32x32">
<link rel="icon" href="<c:out value='${assets}icons/logo.svg'/>" type="image/svg+xml">
<link rel="apple-touch-icon" href="/apple-touch-icon.png">
<link rel="manifest" href="/manifest.webmanifest">
<c:set var="modules" value=""/><c:forTokens items="${drop == 'true' ? 'drop-anywhere ' : ''}${scripts}" delims=" " var="script"><c:set
    var="modules" value="${modules}${empty modules ? '' : '+'}${script}"/></c:forTokens><c:if test="${not empty modules}"><script
    type="module" src="<c:out value='${assets}js/${modules}.js'/>"></script></c:if>
<jsp:invoke fragment="head"/>
</head>
<body>
<a class="skip-link" href="#main">${text['site.skip']}</a>
<i:header tab="${tab}"/>
<main id="main" class="page<c:if test="${wide == 'true'}"> page--wide</c:if>">
<jsp:doBody/>
</main>
<i:footer/>
<c:if test="${drop == 'true'}"><i:drop-dialog/></c:if>
</body>
</html>
