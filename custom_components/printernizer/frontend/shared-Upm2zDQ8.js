var e=class extends Event{constructor(e,t,n,r){super(`context-request`,{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=n,this.subscribe=r??!1}};function t(e){return e}var n=class{constructor(e,t,n,r){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(e,t)=>{this.unsubscribe&&(this.unsubscribe!==t&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=e,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(e,t)),this.unsubscribe=t},this.host=e,t.context!==void 0){let e=t;this.context=e.context,this.callback=e.callback,this.subscribe=e.subscribe??!1}else this.context=t,this.callback=n,this.subscribe=r??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&=(this.unsubscribe(),void 0)}dispatchRequest(){this.host.dispatchEvent(new e(this.context,this.host,this.t,this.subscribe))}};function r({context:e,subscribe:t}){return(r,i)=>{typeof i==`object`?i.addInitializer((function(){new n(this,{context:e,callback:e=>{r.set.call(this,e)},subscribe:t})})):r.constructor.addInitializer((r=>{new n(r,{context:e,callback:e=>{r[i]=e},subscribe:t})}))}}var i=globalThis,a=i.ShadowRoot&&(i.ShadyCSS===void 0||i.ShadyCSS.nativeShadow)&&`adoptedStyleSheets`in Document.prototype&&`replace`in CSSStyleSheet.prototype,o=Symbol(),s=/* @__PURE__ */ new WeakMap,c=class{constructor(e,t,n){if(this._$cssResult$=!0,n!==o)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(a&&e===void 0){let n=t!==void 0&&t.length===1;n&&(e=s.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),n&&s.set(t,e))}return e}toString(){return this.cssText}},l=e=>new c(typeof e==`string`?e:e+``,void 0,o),u=(e,...t)=>new c(e.length===1?e[0]:t.reduce((t,n,r)=>t+(e=>{if(!0===e._$cssResult$)return e.cssText;if(typeof e==`number`)return e;throw Error(`Value passed to 'css' function must be a 'css' function result: `+e+`. Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.`)})(n)+e[r+1],e[0]),e,o),d=(e,t)=>{if(a)e.adoptedStyleSheets=t.map(e=>e instanceof CSSStyleSheet?e:e.styleSheet);else for(let n of t){let t=document.createElement(`style`),r=i.litNonce;r!==void 0&&t.setAttribute(`nonce`,r),t.textContent=n.cssText,e.appendChild(t)}},f=a?e=>e:e=>e instanceof CSSStyleSheet?(e=>{let t=``;for(let n of e.cssRules)t+=n.cssText;return l(t)})(e):e,{is:p,defineProperty:m,getOwnPropertyDescriptor:ee,getOwnPropertyNames:te,getOwnPropertySymbols:ne,getPrototypeOf:re}=Object,ie=globalThis,ae=ie.trustedTypes,oe=ae?ae.emptyScript:``,se=ie.reactiveElementPolyfillSupport,h=(e,t)=>e,ce={toAttribute(e,t){switch(t){case Boolean:e=e?oe:null;break;case Object:case Array:e=e==null?e:JSON.stringify(e)}return e},fromAttribute(e,t){let n=e;switch(t){case Boolean:n=e!==null;break;case Number:n=e===null?null:Number(e);break;case Object:case Array:try{n=JSON.parse(e)}catch{n=null}}return n}},le=(e,t)=>!p(e,t),ue={attribute:!0,type:String,converter:ce,reflect:!1,useDefault:!1,hasChanged:le};Symbol.metadata??=Symbol(`metadata`),ie.litPropertyMetadata??=/* @__PURE__ */ new WeakMap;var g=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ue){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let n=Symbol(),r=this.getPropertyDescriptor(e,n,t);r!==void 0&&m(this.prototype,e,r)}}static getPropertyDescriptor(e,t,n){let{get:r,set:i}=ee(this.prototype,e)??{get(){return this[t]},set(e){this[t]=e}};return{get:r,set(t){let a=r?.call(this);i?.call(this,t),this.requestUpdate(e,a,n)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ue}static _$Ei(){if(this.hasOwnProperty(h(`elementProperties`)))return;let e=re(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(h(`finalized`)))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(h(`properties`))){let e=this.properties,t=[...te(e),...ne(e)];for(let n of t)this.createProperty(n,e[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[e,n]of t)this.elementProperties.set(e,n)}this._$Eh=/* @__PURE__ */ new Map;for(let[e,t]of this.elementProperties){let n=this._$Eu(e,t);n!==void 0&&this._$Eh.set(n,e)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let n=new Set(e.flat(1/0).reverse());for(let e of n)t.unshift(f(e))}else e!==void 0&&t.push(f(e));return t}static _$Eu(e,t){let n=t.attribute;return!1===n?void 0:typeof n==`string`?n:typeof e==`string`?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=/* @__PURE__ */ new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=/* @__PURE__ */ new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=/* @__PURE__ */ new Map,t=this.constructor.elementProperties;for(let n of t.keys())this.hasOwnProperty(n)&&(e.set(n,this[n]),delete this[n]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return d(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,n){this._$AK(e,n)}_$ET(e,t){let n=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,n);if(r!==void 0&&!0===n.reflect){let i=(n.converter?.toAttribute===void 0?ce:n.converter).toAttribute(t,n.type);this._$Em=e,i==null?this.removeAttribute(r):this.setAttribute(r,i),this._$Em=null}}_$AK(e,t){let n=this.constructor,r=n._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let e=n.getPropertyOptions(r),i=typeof e.converter==`function`?{fromAttribute:e.converter}:e.converter?.fromAttribute===void 0?ce:e.converter;this._$Em=r;let a=i.fromAttribute(t,e.type);this[r]=a??this._$Ej?.get(r)??a,this._$Em=null}}requestUpdate(e,t,n,r=!1,i){if(e!==void 0){let a=this.constructor;if(!1===r&&(i=this[e]),n??=a.getPropertyOptions(e),!((n.hasChanged??le)(i,t)||n.useDefault&&n.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(a._$Eu(e,n))))return;this.C(e,t,n)}!1===this.isUpdatePending&&(this._$ES=this._$EP())}C(e,t,{useDefault:n,reflect:r,wrapped:i},a){n&&!(this._$Ej??=/* @__PURE__ */ new Map).has(e)&&(this._$Ej.set(e,a??t??this[e]),!0!==i||a!==void 0)||(this._$AL.has(e)||(this.hasUpdated||n||(t=void 0),this._$AL.set(e,t)),!0===r&&this._$Em!==e&&(this._$Eq??=/* @__PURE__ */ new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(e){Promise.reject(e)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[e,t]of this._$Ep)this[e]=t;this._$Ep=void 0}let e=this.constructor.elementProperties;if(e.size>0)for(let[t,n]of e){let{wrapped:e}=n,r=this[t];!0!==e||this._$AL.has(t)||r===void 0||this.C(t,void 0,n,r)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(e=>e.hostUpdate?.()),this.update(t)):this._$EM()}catch(t){throw e=!1,this._$EM(),t}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(e=>e.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=/* @__PURE__ */ new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(e=>this._$ET(e,this[e])),this._$EM()}updated(e){}firstUpdated(e){}};g.elementStyles=[],g.shadowRootOptions={mode:`open`},g[h(`elementProperties`)]=/* @__PURE__ */ new Map,g[h(`finalized`)]=/* @__PURE__ */ new Map,se?.({ReactiveElement:g}),(ie.reactiveElementVersions??=[]).push(`2.1.2`);var de=globalThis,fe=e=>e,pe=de.trustedTypes,me=pe?pe.createPolicy(`lit-html`,{createHTML:e=>e}):void 0,he=`$lit$`,_=`lit$${Math.random().toFixed(9).slice(2)}$`,ge=`?`+_,_e=`<${ge}>`,v=document,y=()=>v.createComment(``),b=e=>e===null||typeof e!=`object`&&typeof e!=`function`,ve=Array.isArray,ye=e=>ve(e)||typeof e?.[Symbol.iterator]==`function`,be=`[ 	
\f\r]`,x=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,xe=/-->/g,Se=/>/g,S=RegExp(`>|${be}(?:([^\\s"'>=/]+)(${be}*=${be}*(?:[^ \t\n\f\r"'\`<>=]|("|')|))|$)`,`g`),Ce=/'/g,we=/"/g,Te=/^(?:script|style|textarea|title)$/i,Ee=e=>(t,...n)=>({_$litType$:e,strings:t,values:n}),C=Ee(1),De=Ee(2),w=Symbol.for(`lit-noChange`),T=Symbol.for(`lit-nothing`),Oe=/* @__PURE__ */ new WeakMap,E=v.createTreeWalker(v,129);function ke(e,t){if(!ve(e)||!e.hasOwnProperty(`raw`))throw Error(`invalid template strings array`);return me===void 0?t:me.createHTML(t)}var Ae=(e,t)=>{let n=e.length-1,r=[],i,a=t===2?`<svg>`:t===3?`<math>`:``,o=x;for(let t=0;t<n;t++){let n=e[t],s,c,l=-1,u=0;for(;u<n.length&&(o.lastIndex=u,c=o.exec(n),c!==null);)u=o.lastIndex,o===x?c[1]===`!--`?o=xe:c[1]===void 0?c[2]===void 0?c[3]!==void 0&&(o=S):(Te.test(c[2])&&(i=RegExp(`</`+c[2],`g`)),o=S):o=Se:o===S?c[0]===`>`?(o=i??x,l=-1):c[1]===void 0?l=-2:(l=o.lastIndex-c[2].length,s=c[1],o=c[3]===void 0?S:c[3]===`"`?we:Ce):o===we||o===Ce?o=S:o===xe||o===Se?o=x:(o=S,i=void 0);let d=o===S&&e[t+1].startsWith(`/>`)?` `:``;a+=o===x?n+_e:l>=0?(r.push(s),n.slice(0,l)+he+n.slice(l)+_+d):n+_+(l===-2?t:d)}return[ke(e,a+(e[n]||`<?>`)+(t===2?`</svg>`:t===3?`</math>`:``)),r]},je=class e{constructor({strings:t,_$litType$:n},r){let i;this.parts=[];let a=0,o=0,s=t.length-1,c=this.parts,[l,u]=Ae(t,n);if(this.el=e.createElement(l,r),E.currentNode=this.el.content,n===2||n===3){let e=this.el.content.firstChild;e.replaceWith(...e.childNodes)}for(;(i=E.nextNode())!==null&&c.length<s;){if(i.nodeType===1){if(i.hasAttributes())for(let e of i.getAttributeNames())if(e.endsWith(he)){let t=u[o++],n=i.getAttribute(e).split(_),r=/([.?@])?(.*)/.exec(t);c.push({type:1,index:a,name:r[2],strings:n,ctor:r[1]===`.`?Pe:r[1]===`?`?Fe:r[1]===`@`?Ie:O}),i.removeAttribute(e)}else e.startsWith(_)&&(c.push({type:6,index:a}),i.removeAttribute(e));if(Te.test(i.tagName)){let e=i.textContent.split(_),t=e.length-1;if(t>0){i.textContent=pe?pe.emptyScript:``;for(let n=0;n<t;n++)i.append(e[n],y()),E.nextNode(),c.push({type:2,index:++a});i.append(e[t],y())}}}else if(i.nodeType===8){if(i.data===ge)c.push({type:2,index:a});else{let e=-1;for(;(e=i.data.indexOf(_,e+1))!==-1;)c.push({type:7,index:a}),e+=_.length-1}}a++}}static createElement(e,t){let n=v.createElement(`template`);return n.innerHTML=e,n}};function D(e,t,n=e,r){if(t===w)return t;let i=r===void 0?n._$Cl:n._$Co?.[r],a=b(t)?void 0:t._$litDirective$;return i?.constructor!==a&&(i?._$AO?.(!1),a===void 0?i=void 0:(i=new a(e),i._$AT(e,n,r)),r===void 0?n._$Cl=i:(n._$Co??=[])[r]=i),i!==void 0&&(t=D(e,i._$AS(e,t.values),i,r)),t}var Me=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:n}=this._$AD,r=(e?.creationScope??v).importNode(t,!0);E.currentNode=r;let i=E.nextNode(),a=0,o=0,s=n[0];for(;s!==void 0;){if(a===s.index){let t;s.type===2?t=new Ne(i,i.nextSibling,this,e):s.type===1?t=new s.ctor(i,s.name,s.strings,this,e):s.type===6&&(t=new Le(i,this,e)),this._$AV.push(t),s=n[++o]}a!==s?.index&&(i=E.nextNode(),a++)}return E.currentNode=v,r}p(e){let t=0;for(let n of this._$AV)n!==void 0&&(n.strings===void 0?n._$AI(e[t]):(n._$AI(e,n,t),t+=n.strings.length-2)),t++}},Ne=class e{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,n,r){this.type=2,this._$AH=T,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=n,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=D(this,e,t),b(e)?e===T||e==null||e===``?(this._$AH!==T&&this._$AR(),this._$AH=T):e!==this._$AH&&e!==w&&this._(e):e._$litType$===void 0?e.nodeType===void 0?ye(e)?this.k(e):this._(e):this.T(e):this.$(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==T&&b(this._$AH)?this._$AA.nextSibling.data=e:this.T(v.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:n}=e,r=typeof n==`number`?this._$AC(e):(n.el===void 0&&(n.el=je.createElement(ke(n.h,n.h[0]),this.options)),n);if(this._$AH?._$AD===r)this._$AH.p(t);else{let e=new Me(r,this),n=e.u(this.options);e.p(t),this.T(n),this._$AH=e}}_$AC(e){let t=Oe.get(e.strings);return t===void 0&&Oe.set(e.strings,t=new je(e)),t}k(t){ve(this._$AH)||(this._$AH=[],this._$AR());let n=this._$AH,r,i=0;for(let a of t)i===n.length?n.push(r=new e(this.O(y()),this.O(y()),this,this.options)):r=n[i],r._$AI(a),i++;i<n.length&&(this._$AR(r&&r._$AB.nextSibling,i),n.length=i)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let t=fe(e).nextSibling;fe(e).remove(),e=t}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},O=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,n,r,i){this.type=1,this._$AH=T,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=i,n.length>2||n[0]!==``||n[1]!==``?(this._$AH=Array(n.length-1).fill(/* @__PURE__ */ new String),this.strings=n):this._$AH=T}_$AI(e,t=this,n,r){let i=this.strings,a=!1;if(i===void 0)e=D(this,e,t,0),a=!b(e)||e!==this._$AH&&e!==w,a&&(this._$AH=e);else{let r=e,o,s;for(e=i[0],o=0;o<i.length-1;o++)s=D(this,r[n+o],t,o),s===w&&(s=this._$AH[o]),a||=!b(s)||s!==this._$AH[o],s===T?e=T:e!==T&&(e+=(s??``)+i[o+1]),this._$AH[o]=s}a&&!r&&this.j(e)}j(e){e===T?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??``)}},Pe=class extends O{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===T?void 0:e}},Fe=class extends O{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==T)}},Ie=class extends O{constructor(e,t,n,r,i){super(e,t,n,r,i),this.type=5}_$AI(e,t=this){if((e=D(this,e,t,0)??T)===w)return;let n=this._$AH,r=e===T&&n!==T||e.capture!==n.capture||e.once!==n.once||e.passive!==n.passive,i=e!==T&&(n===T||r);r&&this.element.removeEventListener(this.name,this,n),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH==`function`?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},Le=class{constructor(e,t,n){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=n}get _$AU(){return this._$AM._$AU}_$AI(e){D(this,e)}},Re={M:he,P:_,A:ge,C:1,L:Ae,R:Me,D:ye,V:D,I:Ne,H:O,N:Fe,U:Ie,B:Pe,F:Le},ze=de.litHtmlPolyfillSupport;ze?.(je,Ne),(de.litHtmlVersions??=[]).push(`3.3.3`);var Be=(e,t,n)=>{let r=n?.renderBefore??t,i=r._$litPart$;if(i===void 0){let e=n?.renderBefore??null;r._$litPart$=i=new Ne(t.insertBefore(y(),e),e,void 0,n??{})}return i._$AI(e),i},Ve=globalThis,k=class extends g{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=Be(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return w}};k._$litElement$=!0,k.finalized=!0,Ve.litElementHydrateSupport?.({LitElement:k});var He=Ve.litElementPolyfillSupport;He?.({LitElement:k}),(Ve.litElementVersions??=[]).push(`4.2.2`);var Ue={attribute:!0,type:String,converter:ce,reflect:!1,hasChanged:le},We=(e=Ue,t,n)=>{let{kind:r,metadata:i}=n,a=globalThis.litPropertyMetadata.get(i);if(a===void 0&&globalThis.litPropertyMetadata.set(i,a=/* @__PURE__ */ new Map),r===`setter`&&((e=Object.create(e)).wrapped=!0),a.set(n.name,e),r===`accessor`){let{name:r}=n;return{set(n){let i=t.get.call(this);t.set.call(this,n),this.requestUpdate(r,i,e,!0,n)},init(t){return t!==void 0&&this.C(r,void 0,e,t),t}}}if(r===`setter`){let{name:r}=n;return function(n){let i=this[r];t.call(this,n),this.requestUpdate(r,i,e,!0,n)}}throw Error(`Unsupported decorator location: `+r)};function A(e){return(t,n)=>typeof n==`object`?We(e,t,n):((e,t,n)=>{let r=t.hasOwnProperty(n);return t.constructor.createProperty(n,e),r?Object.getOwnPropertyDescriptor(t,n):void 0})(e,t,n)}function j(e){return A({...e,state:!0,attribute:!1})}var Ge=(e,t,n)=>(n.configurable=!0,n.enumerable=!0,Reflect.decorate&&typeof t!=`object`&&Object.defineProperty(e,t,n),n);function Ke(e,t){return(n,r,i)=>{let a=t=>t.renderRoot?.querySelector(e)??null;if(t){let{get:e,set:t}=typeof r==`object`?n:i??(()=>{let e=Symbol();return{get(){return this[e]},set(t){this[e]=t}}})();return Ge(n,r,{get(){let n=e.call(this);return n===void 0&&(n=a(this),(n!==null||this.hasUpdated)&&t.call(this,n)),n}})}return Ge(n,r,{get(){return a(this)}})}}var qe;function Je(e){return(t,n)=>Ge(t,n,{get(){return(this.renderRoot??(qe??=document.createDocumentFragment())).querySelectorAll(e)}})}var Ye=t(Symbol(`printernizer-api`));function Xe(e){let{ask:t,follow:n}=e,r=()=>({language:e.language()});return{subscribePrinters:e=>n(`printers/subscribe`,e,r()),sendPrinterAction:(e,n)=>t(`printers/command`,{entry_id:e,action:n}),cameraStream:t=>{let n=e.attributeOf(t,`access_token`);if(typeof n==`string`)return e.url(`/api/camera_proxy_stream/${t}?token=${encodeURIComponent(n)}`)},listFiles:({isPinned:e,isDescending:n,...r},i,a)=>t(`files/list`,{...r,is_pinned:e||null,is_descending:n,limit:i,after:a}),fileFacets:()=>t(`files/facets`),getFile:e=>t(`files/get`,{file_id:e}),updateFile:(e,n)=>t(`files/update`,{file_id:e,...n}),deleteFiles:e=>t(`files/delete`,{file_ids:e}),uploadFile:(t,n)=>e.send(`/api/printernizer/upload?${new URLSearchParams({name:t.name,language:e.language()})}`,t,n),browse:(e,n)=>t(`files/browse`,{entry_id:e,path:n}),fetchFromPrinter:(e,n)=>t(`files/download`,{entry_id:e,path:n}),sendToPrinter:(e,n,r)=>t(`files/send`,{file_id:e,entry_id:n,overwrite:r}),deleteOnPrinter:(e,n)=>t(`files/delete_on_printer`,{entry_id:e,path:n}),subscribeLedger:e=>n(`ledger/subscribe`,e),subscribeTransfers:e=>n(`files/transfers`,e,r()),cancelTransfer:e=>t(`files/cancel`,{transfer_id:e}),clearTransfers:()=>t(`files/clear_transfers`),printOptions:(n,r,i)=>t(`files/print_options`,{entry_id:n,...Ze(r),...i===null?{}:{plate:i},language:e.language()}),print:({entryId:e,source:n,plate:r,slots:i,flags:a})=>t(`files/print`,{entry_id:e,...Ze(n),plate:r,slots:i,flags:a}),getSettings:()=>t(`settings/get`),updateSettings:(e,n)=>t(`settings/update`,{[e]:n}),errorText:e.errorText,onConnected:e.onConnected,onDisconnected:e.onDisconnected}}function Ze(e){return`fileId`in e?{file_id:e.fileId}:{path:e.path}}var Qe=class extends Error{constructor(e,t){super(t),this.status=e}};function $e(e,t,n,r){let i=new XMLHttpRequest,a=new AbortController;return{done:(async()=>{let o=await t();if(a.signal.aborted)throw new DOMException(`cancelled`,`AbortError`);return new Promise((t,a)=>{i.upload.onprogress=e=>{r(e.loaded)},i.onload=()=>{let e=et(i.responseText);i.status>=200&&i.status<300?t(e):a(new Qe(i.status,tt(e)))},i.onerror=()=>{a(new Qe(0,``))},i.onabort=()=>{a(new DOMException(`cancelled`,`AbortError`))},i.open(`PUT`,e),i.setRequestHeader(`Authorization`,`Bearer ${o}`),i.setRequestHeader(`Content-Type`,`application/octet-stream`),i.send(n)})})(),cancel:()=>{a.abort(),i.abort()}}}function et(e){try{return JSON.parse(e)}catch{return e}}function tt(e){return typeof e==`object`&&e&&`message`in e?String(e.message):``}var nt=t(Symbol(`printernizer-connection`)),rt=`printernizer`;function it(e){let t=t=>n=>{let{connection:r}=e();return r.addEventListener(t,n),()=>{r.removeEventListener(t,n)}};return{ask:(t,n={})=>e().callWS({type:`${rt}/${t}`,...n}),askHome:(t,n={})=>e().callWS({type:t,...n}),follow:(t,n,r={})=>e().connection.subscribeMessage(n,{type:`${rt}/${t}`,...r},{resubscribe:!1}),followHome:(t,n,r={})=>e().connection.subscribeMessage(n,{type:t,...r}),language:()=>e().language,timeZone:()=>e().config.time_zone,url:t=>e().hassUrl(t),attributeOf:(t,n)=>e().states[t]?.attributes[n],send:(t,n,r)=>$e(e().hassUrl(t),()=>at(e()),n,r),errorText:t=>ot(e(),t),onConnected:t(`ready`),onDisconnected:t(`disconnected`)}}async function at({auth:e}){return e.expired&&await e.refreshAccessToken(),e.accessToken}async function ot(e,t){if(!st(t))return;let{translation_domain:n,translation_key:r}=t;if(n&&r){let i=(await e.loadBackendTranslation?.(`exceptions`,n)??e.localize)(`component.${n}.exceptions.${r}.message`,t.translation_placeholders??{});if(i)return i}return t.message}function st(e){return typeof e==`object`&&!!e&&`code`in e&&`message`in e}var ct={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},lt=e=>(...t)=>({_$litDirective$:e,values:t}),ut=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,n){this._$Ct=e,this._$AM=t,this._$Ci=n}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}},dt=lt(class extends ut{constructor(e){if(super(e),e.type!==ct.ATTRIBUTE||e.name!==`class`||e.strings?.length>2)throw Error("`classMap()` can only be used in the `class` attribute and must be the only part in the attribute.")}render(e){return` `+Object.keys(e).filter(t=>e[t]).join(` `)+` `}update(e,[t]){if(this.st===void 0){this.st=/* @__PURE__ */ new Set,e.strings!==void 0&&(this.nt=new Set(e.strings.join(` `).split(/\s/).filter(e=>e!==``)));for(let e in t)t[e]&&!this.nt?.has(e)&&this.st.add(e);return this.render(t)}let n=e.element.classList;for(let e of this.st)e in t||(n.remove(e),this.st.delete(e));for(let e in t){let r=!!t[e];r===this.st.has(e)||this.nt?.has(e)||(r?(n.add(e),this.st.add(e)):(n.remove(e),this.st.delete(e)))}return w}}),M=e=>e??T;function N(e){return t=>{customElements.get(e)||customElements.define(e,t)}}var P=u`
  :host {
    font-size: 14px;
    line-height: 20px;
    color: var(--pz-text);
    font-variant-numeric: tabular-nums;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  ha-icon {
    --mdc-icon-size: 18px;
    flex: none;
  }
  .muted {
    color: var(--pz-muted);
  }
  .ellipsis {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--pz-printing);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
    }
  }
`,ft=u`
  .tone-printing {
    --tone: var(--pz-printing);
  }
  .tone-warning {
    --tone: var(--pz-warning);
  }
  .tone-error {
    --tone: var(--pz-error);
  }
  .tone-success {
    --tone: var(--pz-success);
  }
  .tone-muted {
    --tone: var(--pz-idle);
  }
`,pt=u`
  .sign {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 0;
    max-width: 100%;
    vertical-align: bottom;
  }
  .sign svg {
    flex: none;
    width: 18px;
    height: 18px;
    fill: none;
    stroke: var(--pz-surface);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sign circle {
    fill: var(--tone);
    stroke: none;
  }
`,mt=u`
  input:not([type]),
  input[type="text"],
  input[type="search"],
  input[type="number"],
  input[type="date"],
  input[type="time"],
  input[type="datetime-local"],
  select,
  textarea {
    width: 100%;
    min-height: 40px;
    padding: 8px 12px;
    border: 1px solid var(--pz-line);
    border-radius: 8px;
    font: inherit;
    color: var(--pz-text);
    background: var(--pz-surface);
  }
  ::placeholder {
    color: var(--pz-muted);
    opacity: 1;
  }
  select {
    appearance: none;
    padding-inline-end: 32px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      calc(100% - 17px) 50%,
      calc(100% - 12px) 50%;
    background-size: 5px 5px;
    background-repeat: no-repeat;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:dir(rtl) {
    background-position:
      12px 50%,
      17px 50%;
  }
  textarea {
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: -1px;
  }
  :is(input, select, textarea):disabled {
    opacity: 0.6;
  }
`,ht=u`
  .card {
    padding: 16px;
    border: var(--ha-card-border-width, 1px) solid var(--ha-card-border-color, var(--pz-line));
    border-radius: var(--pz-radius);
    background: var(--pz-surface);
  }
  .card > h2,
  .card > h3 {
    margin-bottom: 12px;
    font-size: 16px;
    font-weight: 500;
    line-height: 24px;
  }
`;function F(e,t,n,r){var i=arguments.length,a=i<3?t:r===null?r=Object.getOwnPropertyDescriptor(t,n):r,o;if(typeof Reflect==`object`&&typeof Reflect.decorate==`function`)a=Reflect.decorate(e,t,n,r);else for(var s=e.length-1;s>=0;s--)(o=e[s])&&(a=(i<3?o(a):i>3?o(t,n,a):o(t,n))||a);return i>3&&a&&Object.defineProperty(t,n,a),a}var I=class extends k{constructor(...e){super(...e),this.variant=`tonal`,this.disabled=!1}static{this.shadowRootOptions={...k.shadowRootOptions,delegatesFocus:!0}}static{this.styles=[P,u`
      :host {
        display: inline-flex;
      }
      button,
      a {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 6px;
        min-height: 36px;
        padding: 0 14px 0 10px;
        border: 0;
        border-radius: 18px;
        font: inherit;
        font-weight: 500;
        color: var(--pz-text);
        background: var(--pz-tint);
        cursor: pointer;
        white-space: nowrap;
        text-decoration: none;
        transition: background-color 150ms;
      }
      button:hover,
      a:hover,
      button[aria-pressed="true"],
      button[aria-expanded="true"] {
        background: var(--pz-tint-hover);
      }
      button:disabled {
        opacity: 0.5;
        cursor: default;
      }
      .plain {
        background: none;
      }
      .filled {
        color: var(--text-primary-color, var(--pz-surface));
        background: var(--pz-printing);
      }
      .filled:hover {
        background: color-mix(in srgb, var(--pz-printing) 88%, var(--pz-text));
      }
      .danger {
        background: color-mix(in srgb, var(--pz-error) 16%, transparent);
      }
      .danger:hover {
        background: color-mix(in srgb, var(--pz-error) 26%, transparent);
      }
      .danger ha-icon {
        color: var(--pz-error);
      }
      .icon-only {
        width: 36px;
        padding: 0;
      }
      @media (pointer: coarse) {
        button,
        a {
          min-height: 40px;
          border-radius: 20px;
        }
        .icon-only {
          width: 40px;
        }
      }
    `]}render(){return this.href!==void 0&&!this.disabled?C`<a
        class=${dt(this._classes)}
        href=${this.href}
        download=${M(this.download)}
        aria-label=${M(this.label)}
        title=${M(this.text?void 0:this.label)}
        >${this._content()}</a
      >`:C`<button
      type="button"
      class=${dt(this._classes)}
      ?disabled=${this.disabled}
      aria-label=${M(this.label)}
      title=${M(this.text?void 0:this.label)}
      aria-pressed=${M(this.pressed)}
      aria-haspopup=${this.popup===void 0?T:`menu`}
      aria-expanded=${M(this.popup)}
    >
      ${this._content()}
    </button>`}get _classes(){return{[this.variant]:!0,"icon-only":!this.text}}_content(){return C`${this.icon?C`<ha-icon .icon=${this.icon}></ha-icon>`:T}
    ${this.text?C`<span>${this.text}</span>`:T}`}};F([A()],I.prototype,`icon`,void 0),F([A()],I.prototype,`text`,void 0),F([A()],I.prototype,`label`,void 0),F([A()],I.prototype,`variant`,void 0),F([A({type:Boolean,reflect:!0})],I.prototype,`disabled`,void 0),F([A()],I.prototype,`href`,void 0),F([A()],I.prototype,`download`,void 0),F([A({attribute:!1})],I.prototype,`pressed`,void 0),F([A({attribute:!1})],I.prototype,`popup`,void 0),I=F([N(`printernizer-button`)],I);var gt={de:()=>import(`./de-jV6dgB_W.js`),en:()=>import(`./en-LZ1mvaj8.js`)},_t=class{constructor(e,t){this._texts=t,this._plurals=new Intl.PluralRules(e)}text(e,t={}){return this._texts[e].replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e))}counted(e,t,n=t){let r=this._plurals.select(t)===`one`?`one`:`other`;return this.text(`${e}.${r}`,{count:n})}};async function vt(e){let t=e.split(`-`)[0]??``,n=t in gt?t:`en`;return new _t(n,(await(gt[n]??(()=>import(`./en-LZ1mvaj8.js`)))()).default)}var yt=`\xA0`,bt=60,xt=3600,St=24*xt,Ct=[`byte`,`kilobyte`,`megabyte`,`gigabyte`,`terabyte`];function wt(e){switch(e.number_format){case`comma_decimal`:return`en-US`;case`decimal_comma`:return`de`;case`quote_decimal`:return`de-CH`;case`space_comma`:return`fr`;case`system`:return;case`language`:case`none`:return e.language}}function Tt(e){return new Intl.DateTimeFormat(e,{hour:`numeric`}).resolvedOptions().hour12??!1}var Et=class{constructor(e,t,n){this._texts=n,this._numbers=/* @__PURE__ */ new Map,this._numberLocale=wt(e),this._useGrouping=e.number_format!==`none`;let r=e.time_format===`system`?void 0:e.language,i=e.time_format===`12`||e.time_format!==`24`&&Tt(r),a=e.time_zone===`server`?{timeZone:t}:{};this.timeZone=a.timeZone;let o={...a,...i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,hourCycle:`h23`},minute:`2-digit`};this._time=new Intl.DateTimeFormat(r,o),this._weekdayTime=new Intl.DateTimeFormat(r,{...o,weekday:`short`}),this._dateTime=new Intl.DateTimeFormat(r,{...o,day:`numeric`,month:`short`});let s={day:`numeric`,month:`short`,year:`numeric`};this._date=new Intl.DateTimeFormat(r,{...a,...s}),this._localDate=new Intl.DateTimeFormat(r,{...o,...s,timeZone:`UTC`}),this._shortDay=new Intl.DateTimeFormat(r,{...a,day:`numeric`,month:`short`});let c={timeZone:`UTC`};this._month=new Intl.DateTimeFormat(r,{...c,month:`long`,year:`numeric`}),this._shortMonthYear=new Intl.DateTimeFormat(r,{...c,month:`short`,year:`2-digit`}),this._shortMonth=new Intl.DateTimeFormat(r,{...c,month:`short`}),this._weekday=new Intl.DateTimeFormat(r,{...c,weekday:`short`});let l=i?{hour:`numeric`,hour12:!0}:{hour:`2-digit`,minute:`2-digit`,hourCycle:`h23`};this._hour=new Intl.DateTimeFormat(r,{...c,...l}),this.decimal=this.number(.5,1).includes(`,`)?`,`:`.`,this._day=new Intl.DateTimeFormat(`en-CA`,{...a,year:`numeric`,month:`2-digit`,day:`2-digit`})}number(e,t=0){return this._number({maximumFractionDigits:t}).format(e)}percent(e){return this._number({style:`percent`,maximumFractionDigits:0}).format(e/100)}degrees(e){return`${this.number(e)}°`}celsius(e){return`${this.number(e)}${yt}°C`}bytes(e){let t=e<1e3?0:Math.min(Math.floor(Math.log10(e)/3),Ct.length-1),n=e/1e3**t,r=t===0||n>=100?0:1,i=Ct[t]??`byte`;return this._unbroken(this._number({style:`unit`,unit:i,maximumFractionDigits:r}).format(n))}rate(e){return`${this.bytes(e)}/s`}grams(e){let t=+(Number(e)<10),n=this._number({style:`unit`,unit:`gram`,maximumFractionDigits:t});return this._unbroken(n.format(e))}weight(e){let t=Number(e)/1e3;if(Math.abs(t)<1)return this.grams(e);let n=+(Math.abs(t)<100);return this._unbroken(this._number({style:`unit`,unit:`kilogram`,maximumFractionDigits:n}).format(t))}hours(e){let t=e/xt,n=+(Math.abs(t)<10);return this._unbroken(this._number({style:`unit`,unit:`hour`,maximumFractionDigits:n}).format(t))}change(e){return this._number({style:`percent`,maximumFractionDigits:1,signDisplay:`exceptZero`}).format(e/100)}measure(e,t){return`${this._number({maximumFractionDigits:2}).format(e)}${yt}${t}`}date(e){return this._date.format(new Date(e))}shortDay(e){return this._shortDay.format(e)}time(e){return this._time.format(e)}dayTime(e){return this._dateTime.format(e)}month(e){return this._month.format(Dt(e))}shortMonth(e,t=!1){return(t?this._shortMonthYear:this._shortMonth).format(Dt(e))}weekday(e){return this._weekday.format(Date.UTC(2024,0,1+e))}hour(e){return this._hour.format(e*xt*1e3)}foreignMoment(e){let t=/* @__PURE__ */ new Date(`${e.replace(/(Z|[+-]\d\d:?\d\d)$/,``)}Z`);return Number.isNaN(t.getTime())?e:this._localDate.format(t)}money(e,t,n){let r=n===void 0?{}:{minimumFractionDigits:n,maximumFractionDigits:n};return this._number(t?{style:`currency`,currency:t,...r}:r).format(e)}price(e,t){return this._number({style:`currency`,currency:t,maximumFractionDigits:4}).format(e)}currencySymbol(e){return this._number({style:`currency`,currency:e}).formatToParts(0).find(({type:e})=>e===`currency`)?.value??e}today(e=Date.now()){return this._day.format(e)}duration(e){if(e<bt)return this._join(`duration.less`,{});let t=Math.ceil(e/bt);if(t<60)return this._join(`duration.minutes`,{minutes:t});let n=Math.floor(t/60);if(e>=St){let t=Math.floor(e/St);return this._join(`duration.days`,{days:t,hours:Math.floor(e%St/xt)})}return t%60==0?this._join(`duration.hours_only`,{hours:n}):this._join(`duration.hours`,{hours:n,minutes:t%60})}moment(e,t){let n=new Date(e);return this._day.format(n)===this._day.format(t)?this._time.format(n):(Math.abs(n.getTime()-t)<6*St*1e3?this._weekdayTime:this._dateTime).format(n)}_unbroken(e){return e.replaceAll(` `,yt)}_join(e,t){return this._unbroken(this._texts.text(e,t))}_number(e){let t=JSON.stringify(e),n=this._numbers.get(t);return n||(n=new Intl.NumberFormat(this._numberLocale,{...e,useGrouping:this._useGrouping}),this._numbers.set(t,n)),n}};function Dt(e){return Date.UTC(Math.floor(e/100),e%100-1)}var Ot=t(Symbol(`printernizer-i18n`));function kt(e){let{language:t,number_format:n,time_format:r,time_zone:i}=e.locale;return[e.language,t,n,r,i,e.config.time_zone,e.config.currency].join(`|`)}function At(e,t){return{texts:t,currency:e.config.currency??`EUR`,formats:new Et(e.locale,e.config.time_zone,t),backend:(t,n)=>e.localize(`component.printernizer.${t}`,n)||void 0}}var L=class extends k{text(e,t){return this.i18n.texts.text(e,t)}counted(e,t){return this.i18n.texts.counted(e,t,this.i18n.formats.number(t))}shouldUpdate(){return this.i18n!==void 0}};F([r({context:Ot,subscribe:!0}),A({attribute:!1})],L.prototype,`i18n`,void 0);var jt=[`this_month`,`last_month`,`this_year`,`last_year`,`twelve_months`,`five_years`];function Mt(e,t){let n=new Intl.DateTimeFormat(`en-US`,{timeZone:t,year:`numeric`,month:`numeric`}).formatToParts(e),r=e=>Number(n.find(t=>t.type===e)?.value);return r(`year`)*100+r(`month`)}function R(e,t){let n=Math.floor(e/100)*12+e%100-1+t;return Math.floor(n/12)*100+n%12+1}function Nt({since:e,until:t}){return(Math.floor(t/100)-Math.floor(e/100))*12+t%100-e%100+1}function Pt(e){return Array.from({length:Math.max(0,Nt(e))},(t,n)=>R(e.since,n))}function Ft(e,t){if(typeof e!=`string`)return e;let n=Math.floor(t/100);switch(e){case`this_month`:return{since:t,until:t};case`last_month`:return{since:R(t,-1),until:R(t,-1)};case`this_year`:return{since:n*100+1,until:t};case`last_year`:return{since:(n-1)*100+1,until:(n-1)*100+12};case`twelve_months`:return{since:R(t,-11),until:t};case`five_years`:return{since:R(t,-59),until:t}}}function It(e){let t=Nt(e);return{since:R(e.since,-t),until:R(e.since,-1)}}function Lt(e){let t=/^(\d{4})-(\d{2})$/.exec(e??``);if(!t)return;let[n,r]=[Number(t[1]),Number(t[2])];return n>=1970&&r>=1&&r<=12?n*100+r:void 0}function Rt(e){return`${Math.floor(e/100)}-${String(e%100).padStart(2,`0`)}`}function zt(e){return`${Rt(e)}-01`}var Bt=50;function z(e,t){return[e,t]}function B(e,t){let n=e.getAll(t).filter(e=>e!==``&&e.length<=200);return[...new Set(n)].slice(0,Bt)}function Vt(e){return(e.get(`q`)??``).slice(0,200)}function V(e,t,n){return e.find(e=>e===t)??n}function Ht(e,t){let n=new URLSearchParams(t).toString();return n?`${e}?${n}`:e}var Ut=`twelve_months`,Wt={page:`analytics`,period:Ut,printers:[]};function Gt(e,t){return{page:`analytics`,period:Kt(t),printers:B(t,`printer`)}}function Kt(e){let t=Lt(e.get(`from`)),n=Lt(e.get(`to`));if(t!==void 0&&n!==void 0){let e=Nt({since:t,until:n});if(e>=1&&e<=240)return{since:t,until:n}}return jt.find(t=>t===e.get(`period`))??Ut}function qt({period:e,printers:t},n){return Ht(n,[...Jt(e),...t.map(e=>z(`printer`,e))])}function Jt(e){return typeof e==`string`?e===Ut?[]:[z(`period`,e)]:[z(`from`,Rt(e.since)),z(`to`,Rt(e.until))]}var Yt=[`cards`,`cameras`,`plan`],Xt=[`name`,`state`,`end`],Zt=[`none`,`area`,`state`],Qt={page:`fleet`,query:{layout:`cards`,sort:`name`,grouping:`none`,isWall:!1}};function $t(e,t){let n=Qt.query;return{page:`fleet`,query:{layout:V(Yt,t.get(`view`),n.layout),sort:V(Xt,t.get(`sort`),n.sort),grouping:V(Zt,t.get(`group`),n.grouping),isWall:t.get(`wall`)===`1`}}}function en({query:e},t){let n=Qt.query;return Ht(t,[...e.layout===n.layout?[]:[z(`view`,e.layout)],...e.sort===n.sort?[]:[z(`sort`,e.sort)],...e.grouping===n.grouping?[]:[z(`group`,e.grouping)],...e.isWall?[z(`wall`,`1`)]:[]])}var tn=[`print`,`model`,`timelapse`,`photo`,`image`,`log`,`firmware`,`other`],nn=[`added`,`name`,`size`,`printed`],rn=[`name`,`modified`,`size`],an={text:``,kinds:[],printers:[],materials:[],tags:[],isPinned:!1,sort:`added`,isDescending:!0},on={page:`files`,section:`library`,query:{filter:an,layout:`grid`}},sn={text:``,sort:`name`,isDescending:!1},cn=/^[0-9a-f]{64}$/;function ln(e,t=`/`,n=sn){return{page:`files`,section:`storage`,entryId:e,path:t,query:n}}function un(e){return{page:`files`,section:`file`,fileId:e}}function dn([e,t,...n],r){return e===`library`&&t&&cn.test(t)?un(t):e===`printer`&&t?ln(t,`/${n.filter(Boolean).join(`/`)}`,hn(r)):{page:`files`,section:`library`,query:fn(r)}}function fn(e){let t=B(e,`kind`).filter(e=>tn.includes(e)),n=V(nn,e.get(`sort`),an.sort);return{filter:{text:Vt(e),kinds:t,printers:B(e,`printer`),materials:B(e,`material`),tags:B(e,`tag`),isPinned:e.get(`pinned`)===`1`,sort:n,isDescending:e.has(`order`)?e.get(`order`)===`desc`:pn(n)},layout:e.get(`view`)===`table`?`table`:`grid`}}function pn(e){return e!==`name`}function mn({filter:e,layout:t}){return[...e.text?[z(`q`,e.text)]:[],...e.kinds.map(e=>z(`kind`,e)),...e.printers.map(e=>z(`printer`,e)),...e.materials.map(e=>z(`material`,e)),...e.tags.map(e=>z(`tag`,e)),...e.isPinned?[z(`pinned`,`1`)]:[],..._n(e,an.sort),...t===`table`?[z(`view`,`table`)]:[]]}function hn(e){let t=V(rn,e.get(`sort`),sn.sort);return{text:Vt(e),sort:t,isDescending:e.has(`order`)?e.get(`order`)===`desc`:pn(t)}}function gn(e){return[...e.text?[z(`q`,e.text)]:[],..._n(e,sn.sort)]}function _n({sort:e,isDescending:t},n){return[...e===n?[]:[z(`sort`,e)],...t===pn(e)?[]:[z(`order`,t?`desc`:`asc`)]]}function vn(e,t){switch(e.section){case`library`:return Ht(t,mn(e.query));case`file`:return`${t}/library/${e.fileId}`;case`storage`:return Ht(`${t}/printer/${[e.entryId,...e.path.split(`/`).filter(Boolean)].map(encodeURIComponent).join(`/`)}`,gn(e.query))}}var yn=[`today`,`week`,`this_month`,`last_month`,`this_year`,`last_year`],bn=864e5,xn=/^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/,Sn=/^(\d{4})-(\d\d)$/,Cn=/^\d{4}$/;function wn(e){return yn.includes(e)}function Tn(e){return e!==null&&En(e,0)?e:``}function En(e,t,n){let r=jn(t,n),[i=0,a=0]=r.split(`-`).map(Number);if(wn(e))return{today:()=>({first:r,last:r}),week:()=>({first:Nn(r,-6),last:r}),this_month:()=>Fn(i,a),last_month:()=>Fn(i,a-1),this_year:()=>In(i),last_year:()=>In(i-1)}[e]();let[,o,s]=xn.exec(e)??[];if(o!==void 0&&s!==void 0)return Pn(o)&&Pn(s)&&o<=s?{first:o,last:s}:void 0;let[,c,l]=Sn.exec(e)??[];return l===void 0?Cn.test(e)?In(Number(e)):void 0:Number(l)>=1&&Number(l)<=12?Fn(Number(c),Number(l)):void 0}function Dn(e,t,n){let r=En(e,t,n);return r&&{since:On(r.first,n),until:On(Nn(r.last,1),n)}}function On(e,t){return kn(`${e}T00:00`,t)}function kn(e,t){if(t===void 0)return new Date(e).toISOString();let n=Date.parse(`${e}Z`),r=n-Mn(n,t);return new Date(n-Mn(r,t)).toISOString()}function An(e,t){let n=t===void 0?-new Date(e).getTimezoneOffset()*6e4:Mn(e,t);return new Date(e+n).toISOString().slice(0,16)}function jn(e,t){return new Intl.DateTimeFormat(`en-CA`,{year:`numeric`,month:`2-digit`,day:`2-digit`,...t?{timeZone:t}:{}}).format(e)}function Mn(e,t){let n={year:`numeric`,month:`numeric`,day:`numeric`},r={hour:`numeric`,minute:`numeric`,second:`numeric`,hourCycle:`h23`},i=new Intl.DateTimeFormat(`en-US`,{...n,...r,timeZone:t}),a=new Map(i.formatToParts(e).map(({type:e,value:t})=>[e,Number(t)])),o=e=>a.get(e)??0,s=[o(`hour`),o(`minute`),o(`second`)];return Date.UTC(o(`year`),o(`month`)-1,o(`day`),...s)-e}function Nn(e,t){return new Date(Date.parse(e)+t*bn).toISOString().slice(0,10)}function Pn(e){let t=Date.parse(e);return!Number.isNaN(t)&&new Date(t).toISOString().startsWith(e)}function Fn(e,t){let n=(t,n)=>new Date(Date.UTC(e,t,n)).toISOString().slice(0,10);return{first:n(t-1,1),last:n(t,0)}}function In(e){return{first:`${e}-01-01`,last:`${e}-12-31`}}var Ln=[`finished`,`failed`,`cancelled`,`unknown`],Rn=[`adhesion`,`clog`,`warping`,`layer_shift`,`spaghetti`,`filament`,`power`,`firmware`,`model`,`operation`,`quality`],zn=[`business`,`private`,`unclassified`],Bn=[`draft`,`final`,`reversed`],Vn=[`date`,`cost`,`duration`,`name`],Hn={text:``,period:``,printers:[],results:[],isOpen:!1,files:[],materials:[],failures:[],classifications:[],states:[],customers:[],orders:[],months:[]},H={sort:`date`,isDescending:!0},Un=qn({}),Wn=/^[0-9a-f]{64}$/,Gn=/^[1-9][0-9]{0,14}$/,Kn=/^20[0-9]{2}(0[1-9]|1[0-2])$/;function qn(e,t=H){return{page:`jobs`,section:`list`,filter:{...Hn,...e},order:t}}function Jn(e){return{page:`jobs`,section:`job`,jobId:e}}function Yn(e){return e!==`name`}function Xn([e=``],t){return Gn.test(e)?Jn(Number(e)):Zn(t)}function Zn(e){let t=(t,n)=>B(e,t).filter(e=>n.includes(e)),n=(t,n)=>B(e,t).filter(e=>n.test(e)).map(Number),r=e.get(`sort`)??``,i=V(Vn,r.replace(/^-/,``),H.sort);return qn({text:Vt(e),period:Tn(e.get(`period`)),printers:B(e,`printer`),results:t(`result`,Ln),isOpen:e.get(`open`)===`1`,files:B(e,`file`).filter(e=>Wn.test(e)),materials:B(e,`material`),failures:t(`failure`,Rn),classifications:t(`class`,zn),states:t(`state`,Bn),customers:n(`customer`,Gn),orders:n(`order`,Gn),months:n(`month`,Kn)},r?{sort:i,isDescending:r.startsWith(`-`)}:H)}function Qn(e,t){return e.section===`job`?`${t}/${e.jobId}`:Ht(t,$n(e))}function $n({filter:e,order:t}){let n=(e,t)=>t.map(t=>z(e,String(t))),r=t.sort===H.sort&&t.isDescending===H.isDescending;return[...e.text?[z(`q`,e.text)]:[],...e.period?[z(`period`,e.period)]:[],...n(`printer`,e.printers),...n(`result`,e.results),...e.isOpen?[z(`open`,`1`)]:[],...n(`file`,e.files),...n(`material`,e.materials),...n(`failure`,e.failures),...n(`class`,e.classifications),...n(`state`,e.states),...n(`customer`,e.customers),...n(`order`,e.orders),...n(`month`,e.months),...r?[]:[z(`sort`,`${t.isDescending?`-`:``}${t.sort}`)]]}function er({isOpen:e,period:t,text:n,...r}){return e||t!==``||n!==``||Object.values(r).some(e=>e.length>0)}var tr=/^[A-Za-z0-9_-]{1,64}$/;function nr([e=``]){return{page:`printer`,entryId:tr.test(e)?e:``}}function rr({entryId:e},t){return e?`${t}/${encodeURIComponent(e)}`:t}function ir(e){return{page:`printer`,entryId:e}}var ar=[`shop`,`costs`,`rules`,`library`,`privacy`,`system`],or={page:`settings`,section:`shop`};function sr([e]){return{page:`settings`,section:ar.find(t=>t===e)??or.section}}function cr({section:e},t){return e===or.section?t:`${t}/${e}`}var lr=`/printernizer`,ur={fleet:{read:$t,write:en},files:{read:dn,write:vn},jobs:{read:Xn,write:Qn},analytics:{read:Gt,write:qt},printer:{read:nr,write:rr},settings:{read:sr,write:cr}};function dr(e,t=``){if(e!==`/printernizer`&&!e.startsWith(`/printernizer/`))return;let[n=``,...r]=e.slice(14).split(`/`).map(hr),{read:i}=mr(n)?ur[n]:ur.fleet;return i(r,new URLSearchParams(t))}function fr(e){let{write:t}=ur[e.page];return t(e,`${lr}/${e.page}`)}function pr(e,t){let n=e=>fr(e).split(`?`)[0];return n(e)===n(t)}function mr(e){return Object.hasOwn(ur,e)}function hr(e){try{return decodeURIComponent(e)}catch{return e}}var gr=class extends k{constructor(...e){super(...e),this.icon=``,this.heading=``,this.text=``}static{this.styles=[P,u`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
        max-width: 480px;
        margin: 0 auto;
        padding: 48px 16px;
        text-align: center;
        overflow-wrap: anywhere;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 72px;
        height: 72px;
        margin-bottom: 8px;
        border-radius: 50%;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      .mark ha-icon {
        --mdc-icon-size: 36px;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      slot {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: 8px;
        margin-top: 12px;
      }
    `]}render(){return C`
      <div class="mark"><ha-icon .icon=${this.icon}></ha-icon></div>
      <h2>${this.heading}</h2>
      ${this.text?C`<p class="muted">${this.text}</p>`:T}
      <slot></slot>
    `}};F([A()],gr.prototype,`icon`,void 0),F([A()],gr.prototype,`heading`,void 0),F([A()],gr.prototype,`text`,void 0),gr=F([N(`printernizer-notice`)],gr);function _r(e,{replace:t=!1}={}){t?history.replaceState(history.state,``,e):history.pushState(null,``,e),window.dispatchEvent(new CustomEvent(`location-changed`,{detail:{replace:t}}))}var U=class{constructor(e){this._state=e,this._listeners=/* @__PURE__ */ new Set}get state(){return this._state}subscribe(e){return this._listeners.add(e),()=>{this._listeners.delete(e)}}replace(e){if(e!==this._state){this._state=e;for(let e of[...this._listeners])e()}}},vr=class{constructor(e,t){this._host=e,this.store=t,e.addController(this)}get state(){return this.store.state}hostConnected(){this._unsubscribe=this.store.subscribe(()=>{this._host.requestUpdate()})}hostDisconnected(){this._unsubscribe?.()}},yr=5e3,W=new class extends U{constructor(e=Date.now){super(e()),this._now=e,this._offset=0,this._watchers=0}get now(){return this._now()+this._offset}set(e){let t=Date.parse(e);Number.isNaN(t)||(this._offset=t-this._now(),this.replace(this.now))}subscribe(e){let t=super.subscribe(e);return this._watchers+=1,this._timer??=setInterval(()=>{this.replace(this.now)},yr),()=>{t(),--this._watchers,this._watchers>0||(clearInterval(this._timer),this._timer=void 0)}}},br=1e3,xr=3e4;function Sr(e,t){let n=[],r=0,i;function a(e){clearTimeout(i),r+=1;let o=r,s=()=>o===r;t.subscribe(e=>{s()&&t.take(e)}).then(e=>{let t=()=>void e().catch(()=>void 0);s()?n.push(t):t()},()=>{s()&&(t.failed(),i=setTimeout(()=>{a(Math.min(e*2,xr))},e))})}return n.push(e.onConnected(()=>{a(br)}),e.onDisconnected(()=>{r+=1,clearTimeout(i),t.lost()})),a(br),()=>{r+=1,clearTimeout(i);for(let e of n.splice(0))e()}}var Cr=class extends U{constructor(e,t){super({phase:`loading`,hasFailed:!1,printers:/* @__PURE__ */ new Map}),this._api=e,this._clock=t}start(){return Sr(this._api,{subscribe:e=>this._api.subscribePrinters(e),take:e=>{this._take(e)},failed:()=>{this.replace({...this.state,hasFailed:!0})},lost:()=>{this.state.phase===`live`&&this.replace({...this.state,phase:`stale`})}})}_take(e){switch(e.type){case`list`:this._clock.set(e.time),this.replace({phase:`live`,hasFailed:!1,printers:new Map(e.printers.map(e=>[e.entry_id,e]))});break;case`added`:this._put(e.printer.entry_id,e.printer);break;case`changed`:{let t=this.state.printers.get(e.entry_id);t&&this._put(e.entry_id,{...t,...e.changes});break}case`removed`:{let t=new Map(this.state.printers);t.delete(e.entry_id),this.replace({...this.state,printers:t})}}}_put(e,t){this.replace({...this.state,printers:new Map(this.state.printers).set(e,t)})}},wr=t(Symbol(`printernizer-fleet`)),Tr=()=>dr(location.pathname,location.search),Er=class extends U{constructor(){super(Tr()??Qt),this._path=``}start(){let e=()=>{this._take()};return window.addEventListener(`popstate`,e),window.addEventListener(`location-changed`,e),e(),()=>{window.removeEventListener(`popstate`,e),window.removeEventListener(`location-changed`,e)}}_take(){let e=Tr();e&&this._path!==fr(e)&&(this._path=fr(e),this.replace(e))}};function Dr(e){let t=Tr();_r(fr(e),{replace:t!==void 0&&pr(t,e)})}var Or=/* @__PURE__ */ new Set([`done`,`failed`,`cancelled`]);function kr({state:e}){return Or.has(e)}var Ar=class extends U{constructor(e){super({list:[],changes:0}),this._api=e}start(){return Sr(this._api,{subscribe:e=>this._api.subscribeTransfers(e),take:e=>{this._take(e)},failed:()=>void 0,lost:()=>void 0})}cancel(e){return this._api.cancelTransfer(e)}async clear(){await this._api.clearTransfers(),this.replace({...this.state,list:this.state.list.filter(e=>!kr(e))})}_take(e){let{changes:t,list:n}=this.state;switch(e.type){case`list`:this.replace({changes:t,list:e.transfers});break;case`changed`:{let{transfer:r}=e,i=n.some(({id:e})=>e===r.id);this.replace({changes:t,list:i?n.map(e=>e.id===r.id?r:e):[r,...n]});break}case`library`:this.replace({changes:t+1,list:n})}}},jr=class extends U{constructor(){super({value:void 0,isLoading:!1,error:void 0}),this._attempt=0}async load(e,{forget:t=!1}={}){this._attempt+=1;let n=this._attempt;this.replace({value:t?void 0:this.state.value,isLoading:!0,error:void 0});try{let t=await e();n===this._attempt&&this.replace({value:t,isLoading:!1,error:void 0})}catch(e){n===this._attempt&&this.replace({...this.state,isLoading:!1,error:e})}}reset(){this._attempt+=1,this.replace({value:void 0,isLoading:!1,error:void 0})}change(e){let{value:t}=this.state,n=t===void 0?void 0:e(t);n!==t&&this.replace({...this.state,value:n})}},Mr=2*1024**3,Nr=[`.3mf`,`.gcode`,`.gco`,`.gc`,`.g`,`.bgcode`,`.bgc`,`.stl`,`.obj`],Pr=2,Fr={0:`connection`,401:`unauthorized`,403:`unauthorized`,413:`too_large`,415:`wrong_type`,507:`no_space`};function Ir(e){let t=e.name.toLowerCase();return Nr.some(e=>t.endsWith(e))?e.size===0?`empty`:e.size>Mr?`too_large`:void 0:`wrong_type`}var Lr=class extends U{constructor(e){super({list:[],arrived:0}),this._api=e,this._last=0,this._files=/* @__PURE__ */ new Map,this._sendings=/* @__PURE__ */ new Map}add(e,t){let n=[...e].map(e=>{this._last+=1;let n=Ir(e);return n||this._files.set(this._last,e),{id:this._last,name:e.name,size:e.size,done:0,state:n?`failed`:`waiting`,problem:n,detail:``,entryId:t,fileId:void 0}});this.replace({...this.state,list:[...n.reverse(),...this.state.list]}),this._next()}cancel(e){let t=this.state.list.find(t=>t.id===e);!t||t.state!==`waiting`&&t.state!==`running`||(this._files.delete(e),this._change(e,{state:`cancelled`}),this._sendings.get(e)?.cancel())}retry(e){this._files.has(e)&&(this._change(e,{state:`waiting`,done:0,problem:void 0,detail:``}),this._next())}canRetry(e){return this._files.has(e)}clear(){let e=this.state.list.filter(({state:e})=>e===`waiting`||e===`running`);for(let{id:t}of this.state.list)e.some(e=>e.id===t)||this._files.delete(t);this.replace({...this.state,list:e})}_next(){let e=Pr-this._sendings.size,t=this.state.list.filter(({state:e})=>e===`waiting`).reverse();for(let{id:n}of t.slice(0,Math.max(0,e)))this._send(n)}async _send(e){let t=this._files.get(e);if(!t)return;this._change(e,{state:`running`});let n=this._api.uploadFile(t,t=>{this._change(e,{done:t})});this._sendings.set(e,n);try{let r=await n.done;this._files.delete(e),this._change(e,{state:`done`,done:t.size,fileId:r.file_id}),this.replace({...this.state,arrived:this.state.arrived+1}),await this._passOn(e,r.file_id)}catch(t){this._fail(e,t)}finally{this._sendings.delete(e),this._next()}}async _passOn(e,t){let n=this.state.list.find(t=>t.id===e)?.entryId;if(n!==void 0)try{await this._api.sendToPrinter(t,n,!1)}catch(t){let n=await this._api.errorText(t)??``;this._change(e,{state:`failed`,problem:`not_sent`,detail:n})}}_fail(e,t){if(t instanceof DOMException&&t.name===`AbortError`){this._change(e,{state:`cancelled`});return}let n=t instanceof Qe?Fr[t.status]??`refused`:`connection`,r=t instanceof Qe?t.message:``;this._change(e,{state:`failed`,problem:n,detail:r})}_change(e,t){let n=this.state.list.map(n=>n.id===e?{...n,...t}:n);this.replace({...this.state,list:n})}};async function Rr(e,t,n){if(st(n)&&n.code===`unauthorized`)return t.text(`error.unauthorized`);let r=await e.errorText(n);return r?t.text(`error.failed`,{message:r}):t.text(`error.unknown`)}function zr(e,t,n={}){e.dispatchEvent(new CustomEvent(t,{detail:n,bubbles:!0,composed:!0}))}function Br(e,t,n){zr(e,`hass-notification`,{message:t,duration:8e3,dismissable:!0,...n?{action:n}:{}})}var G={preparing:{tone:`printing`,icon:`mdi:progress-wrench`,group:`printing`},printing:{tone:`printing`,icon:`mdi:printer-3d-nozzle`,group:`printing`},busy:{tone:`printing`,icon:`mdi:progress-clock`,group:`printing`},paused:{tone:`warning`,icon:`mdi:pause-circle`,group:`attention`},attention:{tone:`warning`,icon:`mdi:alert`,group:`attention`},error:{tone:`error`,icon:`mdi:alert-octagon`,group:`attention`},failed:{tone:`error`,icon:`mdi:close-circle`,group:`attention`},finished:{tone:`success`,icon:`mdi:check-circle`,group:`finished`},cancelled:{tone:`muted`,icon:`mdi:cancel`,group:`ready`},idle:{tone:`muted`,icon:`mdi:circle-outline`,group:`ready`},unknown:{tone:`muted`,icon:`mdi:help-circle-outline`,group:`ready`},unreachable:{tone:`muted`,icon:`mdi:link-off`,group:`unreachable`}},Vr=[`printing`,`attention`,`finished`,`ready`,`unreachable`],Hr={printing:G.printing,attention:G.attention,finished:G.finished,ready:G.idle,unreachable:G.unreachable};function Ur(e){return e.connection===`connected`?e.status:`unreachable`}function Wr(e){return G[e]}function Gr(e){let t=/* @__PURE__ */ new Map;for(let n of e){let{group:e}=Wr(Ur(n));t.set(e,(t.get(e)??0)+1)}return new Map(Vr.flatMap(e=>{let n=t.get(e);return n?[[e,n]]:[]}))}function Kr(e,t){let{compare:n}=new Intl.Collator(t,{numeric:!0,sensitivity:`base`});return[...e].sort((e,t)=>n(e.name,t.name)||(e.entry_id<t.entry_id?-1:1))}var K=class extends k{constructor(...e){super(...e),this.source=``,this.label=``,this.icon=`mdi:cube-outline`,this._broken=``,this._drawn=``}static{this.styles=[P,u`
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        place-items: center;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-idle);
        background: var(--pz-tint);
      }
      ha-icon {
        --mdc-icon-size: 32px;
      }
      ha-icon,
      img {
        grid-area: 1 / 1;
      }
      img {
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `]}render(){let e=this.source!==``&&this.source!==this._broken;return C`
      ${e&&this.source===this._drawn?T:C`<ha-icon .icon=${this.icon}></ha-icon>`}
      ${e?C`<img
              src=${this.source}
              alt=${this.label}
              loading="lazy"
              decoding="async"
              @load=${this._show}
              @error=${this._fail}
            />`:T}
    `}_show(){this._drawn=this.source}_fail(){this._broken=this.source}};F([A()],K.prototype,`source`,void 0),F([A()],K.prototype,`label`,void 0),F([A()],K.prototype,`icon`,void 0),F([j()],K.prototype,`_broken`,void 0),F([j()],K.prototype,`_drawn`,void 0),K=F([N(`printernizer-preview`)],K);var qr=`important`,Jr=` !`+qr,Yr=lt(class extends ut{constructor(e){if(super(e),e.type!==ct.ATTRIBUTE||e.name!==`style`||e.strings?.length>2)throw Error("The `styleMap` directive must be used in the `style` attribute and must be the only part in the attribute.")}render(e){return Object.keys(e).reduce((t,n)=>{let r=e[n];return r==null?t:t+`${n=n.includes(`-`)?n:n.replace(/(?:^(webkit|moz|ms|o)|)(?=[A-Z])/g,`-$&`).toLowerCase()}:${r};`},``)}update(e,[t]){let{style:n}=e.element;if(this.ft===void 0)return this.ft=new Set(Object.keys(t)),this.render(t);for(let e of this.ft)t[e]??(this.ft.delete(e),e.includes(`-`)?n.removeProperty(e):n[e]=null);for(let e in t){let r=t[e];if(r!=null){this.ft.add(e);let t=typeof r==`string`&&r.endsWith(Jr);e.includes(`-`)||t?n.setProperty(e,t?r.slice(0,-11):r,t?qr:``):n[e]=r}}return w}}),Xr=/^[0-9A-F]{6}([0-9A-F]{2})?$/i;function Zr(e){let t=e.filter(e=>Xr.test(e)).map(e=>`#${e}`),[n]=t;if(n===void 0)return`transparent`;if(t.length===1)return n;let r=100/t.length;return`linear-gradient(90deg, ${t.map((e,t)=>`${e} ${t*r}% ${(t+1)*r}%`).join(`, `)})`}var{I:Qr}=Re,$r=e=>e,ei=()=>document.createComment(``),ti=(e,t,n)=>{let r=e._$AA.parentNode,i=t===void 0?e._$AB:t._$AA;if(n===void 0)n=new Qr(r.insertBefore(ei(),i),r.insertBefore(ei(),i),e,e.options);else{let t=n._$AB.nextSibling,a=n._$AM,o=a!==e;if(o){let t;n._$AQ?.(e),n._$AM=e,n._$AP!==void 0&&(t=e._$AU)!==a._$AU&&n._$AP(t)}if(t!==i||o){let e=n._$AA;for(;e!==t;){let t=$r(e).nextSibling;$r(r).insertBefore(e,i),e=t}}}return n},q=(e,t,n=e)=>(e._$AI(t,n),e),ni={},ri=(e,t=ni)=>e._$AH=t,ii=e=>e._$AH,ai=e=>{e._$AR(),e._$AA.remove()},oi=(e,t,n)=>{let r=/* @__PURE__ */ new Map;for(let i=t;i<=n;i++)r.set(e[i],i);return r},si=lt(class extends ut{constructor(e){if(super(e),e.type!==ct.CHILD)throw Error(`repeat() can only be used in text expressions`)}dt(e,t,n){let r;n===void 0?n=t:t!==void 0&&(r=t);let i=[],a=[],o=0;for(let t of e)i[o]=r?r(t,o):o,a[o]=n(t,o),o++;return{values:a,keys:i}}render(e,t,n){return this.dt(e,t,n).values}update(e,[t,n,r]){let i=ii(e),{values:a,keys:o}=this.dt(t,n,r);if(!Array.isArray(i))return this.ut=o,a;let s=this.ut??=[],c=[],l,u,d=0,f=i.length-1,p=0,m=a.length-1;for(;d<=f&&p<=m;)if(i[d]===null)d++;else if(i[f]===null)f--;else if(s[d]===o[p])c[p]=q(i[d],a[p]),d++,p++;else if(s[f]===o[m])c[m]=q(i[f],a[m]),f--,m--;else if(s[d]===o[m])c[m]=q(i[d],a[m]),ti(e,c[m+1],i[d]),d++,m--;else if(s[f]===o[p])c[p]=q(i[f],a[p]),ti(e,i[d],i[f]),f--,p++;else if(l===void 0&&(l=oi(o,p,m),u=oi(s,d,f)),l.has(s[d])){if(l.has(s[f])){let t=u.get(o[p]),n=t===void 0?null:i[t];if(n===null){let t=ti(e,i[d]);q(t,a[p]),c[p]=t}else c[p]=q(n,a[p]),ti(e,i[d],n),i[t]=null;p++}else ai(i[f]),f--}else ai(i[d]),d++;for(;p<=m;){let t=ti(e,c[m+1]);q(t,a[p]),c[p++]=t}for(;d<=f;){let e=i[d++];e!==null&&ai(e)}return this.ut=o,ri(e,c),w}}),ci=class extends L{constructor(...e){super(...e),this.value=null,this.label=``,this.bare=!1}static{this.styles=[P,u`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      .track {
        flex: 1;
        height: 8px;
        border-radius: 4px;
        overflow: hidden;
        background: var(--pz-tint-hover);
      }
      .bar {
        height: 100%;
        border-radius: 4px;
        background: var(--tone);
        transition: inline-size 150ms ease-out;
      }
      .value {
        min-width: 40px;
        text-align: end;
        font-size: 16px;
        font-weight: 500;
      }
    `]}render(){let{value:e}=this,t=e===null?`–`:this.i18n.formats.percent(e);return C`
      <div
        class="track"
        role="progressbar"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${e??T}
        aria-valuetext=${t}
      >
        <div class="bar" style=${Yr({inlineSize:`${e??0}%`})}></div>
      </div>
      ${this.bare?T:C`<span class="value" aria-hidden="true">${t}</span>`}
    `}};F([A({attribute:!1})],ci.prototype,`value`,void 0),F([A()],ci.prototype,`label`,void 0),F([A({type:Boolean})],ci.prototype,`bare`,void 0),ci=F([N(`printernizer-progress`)],ci);var J=8;function li(e,t,n){let{bottom:r,left:i,right:a,top:o}=t.getBoundingClientRect(),{offsetHeight:s,offsetWidth:c}=e,l=getComputedStyle(t).direction===`rtl`,u=n===`start`===l?a-c:i,d=r+s+J<=window.innerHeight||o<s?r:o-s;e.style.left=`${Math.max(J,Math.min(u,window.innerWidth-c-J))}px`,e.style.top=`${Math.max(J,Math.min(d,window.innerHeight-s-J))}px`}var Y=class extends k{constructor(...e){super(...e),this.confirmation={title:``,text:``,confirm:``,cancel:``},this._isUnderstood=!1}static{this.styles=[P,u`
      dialog {
        width: min(420px, calc(100vw - 32px));
        padding: 24px;
        border: 0;
        border-radius: 24px;
        color: var(--pz-text);
        background: var(--pz-surface);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      h2 {
        margin-bottom: 12px;
        font-size: 24px;
        font-weight: 400;
        line-height: 32px;
      }
      p {
        font-size: 16px;
        line-height: 24px;
        color: var(--pz-muted);
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        margin-top: 12px;
        cursor: pointer;
      }
      input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--pz-error);
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: 8px;
        margin-top: 24px;
      }
    `]}async ask(){return await this.updateComplete,this._dialog.showModal(),new Promise(e=>{this._answer=e})}render(){let{title:e,text:t,confirm:n,cancel:r,understood:i}=this.confirmation;return C`<dialog aria-labelledby="title" aria-describedby="text" @close=${this._closed}>
      <h2 id="title">${e}</h2>
      <p id="text">${t}</p>
      ${i?C`<label><input type="checkbox" @change=${this._tick} />${i}</label>`:T}
      <div class="answers">
        <printernizer-button
          variant="tonal"
          autofocus
          .text=${r}
          @click=${this._cancel}
        ></printernizer-button>
        <printernizer-button
          variant="danger"
          .text=${n}
          ?disabled=${i!==void 0&&!this._isUnderstood}
          @click=${this._confirm}
        ></printernizer-button>
      </div>
    </dialog>`}_tick(e){this._isUnderstood=e.target.checked}_cancel(){this._dialog.close()}_confirm(){this._dialog.close(`confirmed`)}_closed(){this._answer?.(this._dialog.returnValue===`confirmed`)}};F([A({attribute:!1})],Y.prototype,`confirmation`,void 0),F([j()],Y.prototype,`_isUnderstood`,void 0),F([Ke(`dialog`)],Y.prototype,`_dialog`,void 0),Y=F([N(`printernizer-confirm-dialog`)],Y);async function ui(e,t){let n=document.createElement(`printernizer-confirm-dialog`);n.confirmation=t,e.renderRoot.append(n);try{return await n.ask()}finally{n.remove()}}var X=class extends k{constructor(...e){super(...e),this.items=[],this.label=``,this._isOpen=!1}static{this.styles=[P,u`
      :host {
        display: inline-flex;
      }
      [popover] {
        position: fixed;
        inset: auto;
        margin: 0;
        padding: 4px;
        min-width: 200px;
        border: 1px solid var(--pz-line);
        border-radius: 12px;
        color: var(--pz-text);
        background: var(--pz-surface);
        box-shadow: 0 4px 16px rgb(0 0 0 / 20%);
      }
      [role="menuitem"] {
        display: flex;
        align-items: center;
        gap: 12px;
        width: 100%;
        min-height: 40px;
        padding: 0 12px;
        border: 0;
        border-radius: 8px;
        font: inherit;
        color: inherit;
        background: none;
        text-align: start;
        cursor: pointer;
      }
      [role="menuitem"]:hover,
      [role="menuitem"]:focus-visible {
        outline: none;
        background: var(--pz-tint-hover);
      }
      [role="menuitem"] ha-icon {
        color: var(--pz-muted);
      }
      [role="menuitem"].danger,
      [role="menuitem"].danger ha-icon {
        color: var(--pz-error);
      }
    `]}render(){return C`
      <printernizer-button
        variant="plain"
        icon="mdi:dots-vertical"
        .label=${this.label}
        .popup=${this._isOpen}
        @click=${this._toggle}
      ></printernizer-button>
      <div popover role="menu" aria-label=${this.label} @toggle=${this._toggled} @keydown=${this._move}>
        ${this.items.map(e=>C`<button
              type="button"
              role="menuitem"
              tabindex="-1"
              class=${e.isDanger?`danger`:``}
              @click=${()=>{this._popup.hidePopover(),e.select()}}
            >
              <ha-icon .icon=${e.icon}></ha-icon>${e.text}
            </button>`)}
      </div>
    `}_toggle(){this._isOpen||(this._popup.showPopover(),li(this._popup,this,`end`),this._entries[0]?.focus())}_toggled(e){let t=e.newState===`open`;setTimeout(()=>{this._isOpen=t})}_move(e){let t=[...this._entries],n=t.findIndex(e=>e===this.shadowRoot?.activeElement),r={ArrowDown:n+1,ArrowUp:n-1,Home:0,End:-1}[e.key];e.key===`Tab`&&this._popup.hidePopover(),r!==void 0&&(e.preventDefault(),t.at(r%t.length)?.focus())}};F([A({attribute:!1})],X.prototype,`items`,void 0),F([A()],X.prototype,`label`,void 0),F([j()],X.prototype,`_isOpen`,void 0),F([Ke(`[popover]`)],X.prototype,`_popup`,void 0),F([Je(`[role=menuitem]`)],X.prototype,`_entries`,void 0),X=F([N(`printernizer-menu`)],X);var di=`data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==`,Z=class extends L{constructor(...e){super(...e),this.entity=``,this.label=``,this._hasFailed=!1,this._isOnScreen=!1,this._observer=new IntersectionObserver(e=>{this._isOnScreen=e.at(-1)?.isIntersecting??!1,this._decide()}),this._decide=()=>{!this._isOnScreen||document.hidden?this._stop():!this._source&&!this._hasFailed&&this._start()}}static{this.styles=[P,u`
      :host {
        position: relative;
        display: grid;
        place-items: center;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: 8px;
        color: var(--pz-muted);
        background: var(--pz-tint);
      }
      img {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
      .failed {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: 8px;
      }
    `]}connectedCallback(){super.connectedCallback(),this._observer.observe(this),document.addEventListener(`visibilitychange`,this._decide)}disconnectedCallback(){super.disconnectedCallback(),this._observer.disconnect(),document.removeEventListener(`visibilitychange`,this._decide),this._isOnScreen=!1,this._stop()}render(){return this._hasFailed?C`<div class="failed">
        <span>${this.text(`camera.failed`)}</span>
        <printernizer-button
          icon="mdi:refresh"
          .text=${this.text(`camera.retry`)}
          @click=${this._retry}
        ></printernizer-button>
      </div>`:C`
      <ha-icon icon="mdi:cctv"></ha-icon>
      ${this._source?C`<img
              src=${this._source}
              alt=${this.text(`camera.label`,{name:this.label})}
              @error=${this._fail}
            />`:T}
    `}_start(){this._source=this.api?.cameraStream(this.entity),this._hasFailed=this._source===void 0}_stop(){let e=this.renderRoot.querySelector(`img`);e&&(e.src=di),this._source=void 0}_fail(){this._source=void 0,this._hasFailed=!0}_retry(){this._hasFailed=!1,this._start()}};F([A()],Z.prototype,`entity`,void 0),F([A()],Z.prototype,`label`,void 0),F([r({context:Ye}),A({attribute:!1})],Z.prototype,`api`,void 0),F([j()],Z.prototype,`_source`,void 0),F([j()],Z.prototype,`_hasFailed`,void 0),Z=F([N(`printernizer-camera`)],Z);var fi=class extends L{constructor(){super(),this.standing=!1,new vr(this,W)}static{this.styles=[P,u`
      :host {
        display: block;
        color: var(--pz-muted);
      }
      span {
        white-space: nowrap;
      }
    `]}render(){let e=this._left();if(e===void 0)return T;let{formats:t}=this.i18n,n=this.job?.end_time,r=e<=0?this.text(`job.overdue`):this.text(`job.left`,{time:t.duration(e)});if(this.standing||!n||e<=0)return C`<span>${r}</span>`;let i=t.moment(n,W.now),a=this.text(`job.ends`,{time:i});return C`<span>${r}</span>
      <span title=${a}
        ><span aria-hidden="true">· ${i}</span><span class="hidden">${a}</span></span
      >`}_left(){let{job:e}=this;if(e)return this.standing||!e.end_time?e.remaining??void 0:(Date.parse(e.end_time)-W.now)/1e3}};F([A({attribute:!1})],fi.prototype,`job`,void 0),F([A({type:Boolean})],fi.prototype,`standing`,void 0),fi=F([N(`printernizer-time-left`)],fi);var pi={fatal:`mdi:alert-octagon`,serious:`mdi:alert-octagon`,common:`mdi:alert`,info:`mdi:information`},mi=3,hi=class extends L{constructor(...e){super(...e),this.alerts=[]}static{this.styles=[P,ft,u`
      ul {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        padding: 10px 12px;
        border-radius: 8px;
        background: color-mix(in srgb, var(--tone) 14%, transparent);
        overflow-wrap: anywhere;
      }
      ha-icon {
        --mdc-icon-size: 20px;
        color: var(--tone);
      }
      .code {
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){return C`<ul>
      ${this.alerts.slice(0,mi).map(e=>this._alert(e))}
    </ul>`}_alert(e){return C`<li class=${dt({"tone-error":e.severity===`fatal`||e.severity===`serious`,"tone-warning":e.severity===`common`,"tone-printing":e.severity===`info`})}>
      <ha-icon .icon=${pi[e.severity]}></ha-icon>
      <div>
        <span class="hidden">${this.text(`alert.severity.${e.severity}`)}: </span>
        <div>${e.text??this.text(`alert.unknown`)}</div>
        ${e.code?C`<div class="muted code">${this.text(`alert.code`,{code:e.code})}</div>`:T}
      </div>
    </li>`}};F([A({attribute:!1})],hi.prototype,`alerts`,void 0),hi=F([N(`printernizer-alerts`)],hi);var gi={pause:`mdi:pause`,resume:`mdi:play`,stop:`mdi:stop`,light_on:`mdi:lightbulb-outline`,light_off:`mdi:lightbulb-on`},Q=class extends L{constructor(...e){super(...e),this.showsCamera=!1,this.hideCamera=!1,this._isBusy=!1}static{this.styles=[P,u`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .end {
        display: flex;
        gap: 8px;
        margin-inline-start: auto;
      }
    `]}render(){let{printer:e}=this;if(!e)return T;let t=e.actions.find(e=>e===`light_on`||e===`light_off`);return C`
      ${this._worded(`pause`)} ${this._worded(`resume`)} ${this._camera(e)}
      <div class="end">
        ${t?this._symbol(t,()=>this._send(t)):T}
        ${e.actions.includes(`stop`)?this._symbol(`stop`,()=>this._stop()):T}
      </div>
    `}_camera(e){return this.hideCamera||!e.entities.camera||e.connection!==`connected`?T:C`<printernizer-button
      icon="mdi:cctv"
      .text=${this.text(`action.camera`)}
      .pressed=${this.showsCamera}
      @click=${this._toggleCamera}
    ></printernizer-button>`}_symbol(e,t){return C`<printernizer-button
      .icon=${gi[e]}
      .label=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${t}
    ></printernizer-button>`}_worded(e){return this.printer?.actions.includes(e)?C`<printernizer-button
      .icon=${gi[e]}
      .text=${this.text(`action.${e}`)}
      ?disabled=${this._isBusy}
      @click=${()=>this._send(e)}
    ></printernizer-button>`:T}_toggleCamera(){zr(this,`camera-toggled`)}async _stop(){let{printer:e}=this,t=e?.job;if(!e||!t)return;let n={job:t.name||this.text(`job.unnamed`),printer:e.name};await ui(this,{title:this.text(`stop.title`),text:t.progress===null?this.text(`stop.text`,n):this.text(`stop.text_progress`,{...n,progress:this.i18n.formats.percent(t.progress)}),confirm:this.text(`stop.confirm`),cancel:this.text(`stop.keep`)})&&await this._send(`stop`)}async _send(e){let{api:t,printer:n}=this;if(t&&n&&!this._isBusy){this._isBusy=!0;try{await t.sendPrinterAction(n.entry_id,e)}catch(e){Br(this,await Rr(t,this.i18n.texts,e))}finally{this._isBusy=!1}}}};F([A({attribute:!1})],Q.prototype,`printer`,void 0),F([A({attribute:!1})],Q.prototype,`showsCamera`,void 0),F([A({type:Boolean,attribute:`hide-camera`})],Q.prototype,`hideCamera`,void 0),F([r({context:Ye}),A({attribute:!1})],Q.prototype,`api`,void 0),F([j()],Q.prototype,`_isBusy`,void 0),Q=F([N(`printernizer-card-actions`)],Q);var _i=class extends L{constructor(...e){super(...e),this.compact=!1}static{this.styles=[P,u`
      :host {
        display: flex;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        gap: 4px;
        flex: 1;
        min-width: 0;
      }
      .name {
        font-weight: 500;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        min-width: 0;
      }
      .state ha-icon {
        color: var(--tone);
      }
    `]}render(){let{printer:e}=this,t=e?.job;if(!e||!t)return T;let n=t.name||this.text(`job.unnamed`),r=this._state(e,t),i=e.status===`paused`||e.status===`attention`||e.status===`error`;return C`
      ${this.compact?T:C`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="name ellipsis" title=${n}>${n}</div>
        <div class="state">
          <ha-icon .icon=${Wr(Ur(e)).icon}></ha-icon>
          <span class="ellipsis" title=${r}>${r}</span>
        </div>
        <printernizer-progress
          .value=${t.progress}
          .label=${this.text(`job.progress`,{name:n})}
        ></printernizer-progress>
        <printernizer-time-left .job=${t} ?standing=${i}></printernizer-time-left>
      </div>
    `}_state(e,t){let n=this._detail(e,t);return[this.text(`status.${e.status}`),...n?[n]:[]].join(` · `)}_detail(e,t){let{stage:n,status:r}=e,{current_layer:i,pause_cause:a,total_layers:o}=t;if(r===`paused`&&a&&a!==`unknown`)return this.text(`job.pause.${a}`);let s=n&&n!==`printing`&&this.i18n.backend(`entity.sensor.stage.state.${n}`);if(s)return s;if(i!==null&&r!==`preparing`)return o?this.text(`job.layer`,{current:i,total:o}):this.text(`job.layer_only`,{current:i})}};F([A({attribute:!1})],_i.prototype,`printer`,void 0),F([A({type:Boolean})],_i.prototype,`compact`,void 0),_i=F([N(`printernizer-job-section`)],_i);var vi=class extends L{static{this.styles=[P,u`
      :host {
        display: flex;
        flex-direction: column;
        align-items: flex-start;
        gap: 8px;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 16px;
        font-weight: 500;
      }
      .state ha-icon {
        color: var(--pz-muted);
      }
    `]}render(){let{printer:e}=this;if(!e)return T;let t=e.connection===`failed`;return C`
      <div class="state">
        <ha-icon .icon=${Wr(`unreachable`).icon}></ha-icon>
        <span>${this._headline(e)}</span>
      </div>
      ${e.connection===`starting`?T:C`<p class="muted">${this._attempts(e)}</p>`}
      ${t?C`<printernizer-button
              icon="mdi:wrench"
              .text=${this.text(`action.open_settings`)}
              @click=${this._openSettings}
            ></printernizer-button>`:T}
    `}_headline(e){if(e.connection===`starting`)return this.text(`connection.starting`);if(!e.unavailable_since)return this.text(`status.unreachable`);let t=this.i18n.formats.moment(e.unavailable_since,W.now);return this.text(`connection.since`,{time:t})}_attempts(e){switch(e.connection){case`failed`:return this.text(`connection.failed`);case`retrying`:return this.text(`connection.retrying`);default:return e.address?this.text(`connection.lost_trying`,{address:e.address}):this.text(`connection.lost_trying_anywhere`)}}_openSettings(){_r(`/config/integrations/integration/printernizer`)}};F([A({attribute:!1})],vi.prototype,`printer`,void 0),vi=F([N(`printernizer-offline-section`)],vi);var yi=class extends L{static{this.styles=[P,u`
      :host {
        display: flex;
        align-items: center;
        gap: 12px;
      }
      printernizer-preview {
        flex: none;
        width: 96px;
        height: 96px;
      }
      .facts {
        display: flex;
        flex-direction: column;
        gap: 6px;
        min-width: 0;
      }
      .state {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .state ha-icon {
        color: var(--tone);
      }
      .word {
        font-size: 16px;
        font-weight: 500;
      }
      .small {
        font-size: 12px;
        line-height: 16px;
      }
    `]}render(){let{printer:e}=this;if(!e)return T;let t=Ur(e),n=e.last_job;return C`
      ${e.preview_url===null?T:C`<printernizer-preview
              .source=${e.preview_url??``}
              .label=${this.text(`job.preview`,{name:n?.name??``})}
            ></printernizer-preview>`}
      <div class="facts">
        <div class="state">
          <ha-icon .icon=${Wr(t).icon}></ha-icon>
          <span class="word">${this.text(`status.${t}`)}</span>
          ${n?.end_time?C`<span class="muted">${this._since(e,n.end_time)}</span>`:T}
        </div>
        ${n?this._last(e,n):C`<p class="muted">${this.text(`idle.no_job`)}</p>`}
      </div>
    `}_since(e,t){let n=this.i18n.formats.moment(t,W.now);return this.text(e.status===`idle`?`idle.free_since`:`idle.waiting_since`,{time:n})}_last(e,t){let n=t.name||this.text(`job.unnamed`),{formats:r}=this.i18n,i=e.status===t.result,a=i?[]:[this.text(`result.${t.result}`)];return t.cost!==null&&a.push(r.money(t.cost,t.currency)),C`
      <div>
        ${i?T:C`<div class="muted small">${this.text(`idle.last_job`)}</div>`}
        <div class="ellipsis" title=${n}>${n}</div>
        <div class="muted">${a.join(` · `)}</div>
      </div>
    `}};F([A({attribute:!1})],yi.prototype,`printer`,void 0),yi=F([N(`printernizer-rest-section`)],yi);var bi=3,$=class extends L{constructor(...e){super(...e),this.nozzles=[]}static{this.styles=[P,u`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      ha-icon {
        --mdc-icon-size: 16px;
        color: var(--pz-muted);
      }
    `]}render(){let[e,t]=this.nozzles;return C`<ul aria-label=${this.text(`temperature.label`)}>
      ${t?this._part(t,`temperature.left_nozzle`,`mdi:printer-3d-nozzle-outline`):T}
      ${this._part(e,t?`temperature.right_nozzle`:`temperature.nozzle`,`mdi:printer-3d-nozzle-outline`)}
      ${this._part(this.bed,`temperature.bed`,`mdi:radiator`)}
      ${this._part(this.chamber,`temperature.chamber`,`mdi:cube-outline`)}
    </ul>`}_part(e,t,n){if(e?.actual==null)return T;let{actual:r,target:i}=e,{formats:a}=this.i18n,o=this.text(t),s=i?this.text(`temperature.describe_target`,{part:o,actual:a.celsius(r),target:a.celsius(i)}):this.text(`temperature.describe`,{part:o,actual:a.celsius(r)}),c=i!==null&&i>0&&Math.abs(i-r)>bi;return C`<li title=${s}>
      <ha-icon .icon=${n}></ha-icon>
      <span class="hidden">${s}</span>
      <span aria-hidden="true"
        >${a.degrees(r)}${c?C`<span class="muted"> → ${a.degrees(i)}</span>`:T}</span
      >
    </li>`}};F([A({attribute:!1})],$.prototype,`nozzles`,void 0),F([A({attribute:!1})],$.prototype,`bed`,void 0),F([A({attribute:!1})],$.prototype,`chamber`,void 0),$=F([N(`printernizer-temperatures`)],$);export{tn as $,fr as A,ht as At,Vn as B,Xe as Bt,wr as C,Ot as Ct,vr as D,P as Dt,U as E,F as Et,zn as F,lt as Ft,Zn as G,k as Gt,Jn as H,Ke as Ht,Hn as I,ut as It,kn as J,C as Jt,yn as K,T as Kt,Rn as L,nt as Lt,or as M,N as Mt,ar as N,M as Nt,_r as O,mt as Ot,ir as P,dt as Pt,an as Q,e as Qt,Un as R,it as Rt,Cr as S,At as St,W as T,vt as Tt,Yn as U,j as Ut,er as V,Je as Vt,qn as W,A as Wt,An as X,u as Xt,wn as Y,De as Yt,Dn as Z,r as Zt,jr as _,Rt as _t,Yr as a,ln as at,Er as b,Ft as bt,Gr as c,Yt as ct,Kr as d,jt as dt,nn as et,zr as f,It as ft,Ir as g,Mt as gt,Lr as h,Lt as ht,Zr as i,un as it,dr as j,ft as jt,pr as k,pt as kt,Wr as l,Xt as lt,Rr as m,Nt as mt,li as n,rn as nt,Vr as o,Qt as ot,Br as p,zt as pt,En as q,w as qt,si as r,pn as rt,Hr as s,Zt as st,ui as t,on as tt,Ur as u,Wt as ut,Ar as v,R as vt,Sr as w,kt as wt,Dr as x,L as xt,kr as y,Pt as yt,Ln as z,Ye as zt};